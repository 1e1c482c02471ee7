// Good: an answer that cannot be written has nobody to read it. Bad: what is answered is made in the same try.
const { load } = require('./store')

exports.ping = (request, response) => {
  const timer = setInterval(() => {
    try {
      response.write(': ping\n\n')
    } catch {
      clearInterval(timer)
    }
  }, 30000)
}

exports.show = async (request, response) => {
  try {
    response.end(await load(request.url))
  } catch {
  //^^^^^ error: require-error-log(catch)
    response.end()
  }
}
