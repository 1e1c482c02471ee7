// Good: `new URL` throws for what is no URL; that is the question here.
exports.isUrl = function (text) {
  try {
    new URL(text)
    return true
  } catch (e) {
    return false
  }
}
