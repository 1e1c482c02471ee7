// Good: a text that another file makes of one member of what it is given holds nothing of the members beside it.
const { logIn } = require('./login')

exports.run = async function run(config) {
  const { message, details } = await logIn({ credentials: config.credentials, registry: config.registry })
  console.log(message)
  console.log(details)
  //          ^^^^^^^ error: no-sensitive-data-in-logs(reaches)
}
