// Good: tried code and handler give one verdict.
exports.validate = function (shape, convert, messages) {
  let isValid = true
  try {
    if (typeof convert(shape.radius) !== 'number') {
      messages.push('not a distance')
      isValid = false
    }
  } catch (error) {
    messages.push('not a distance')
    isValid = false
  }
  return isValid
}
