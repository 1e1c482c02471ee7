// After the last attempt the loop ends, and the caller sees success.
const { push } = require('./gateway')

exports.pushWithRetry = async function (message) {
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      return await push(message)
    } catch (err) { //! require-error-log(catch)
      await new Promise((resolve) => setTimeout(resolve, 1000))
    }
  }
}
