// Good: the function asks, and its answer is no.
exports.isConstructor = function isConstructor(value) {
  try {
    Reflect.construct(Object, [], value)
  } catch (e) {
    return false
  }
  return true
}

exports.parseSize = function parseSize(reader) {
  try {
    return { width: reader.next(), height: reader.next() }
  } catch {
    return null
  }
}
