// Good: the error of the last attempt is kept outside the loop and thrown behind it.
const { push } = require('./gateway')

exports.pushWithRetry = async function (message) {
  let lastError
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      return await push(message)
    } catch (err) {
      lastError = err
    }
  }
  throw lastError
}
