// Good: what fails when all is completed concerns nobody.
exports.feed = (stream, text) =>
  new Promise((resolve, reject) => {
    let completed = false
    stream.on('close', () => {
      completed = true
      resolve()
    })
    try {
      stream.write(text)
      stream.end()
    } catch (error) {
      if (!completed) {
        completed = true
        reject(error)
      }
    }
  })
