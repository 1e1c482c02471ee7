// Good: a value is made of a list that the tried code made itself. Bad: a list that others see stays half filled.
const { encode } = require('./encoding')

exports.cursorOf = function (text, page) {
  try {
    const parts = []
    parts.push(Buffer.from(text, 'base64url').toString())
    parts.push(page)
    return encode(parts)
  } catch {
    return false
  }
}
exports.remember = function (parts, text) {
  try {
    parts.push(encode(text))
    return parts.length
  } catch { //! require-error-log(catch)
    return false
  }
}
