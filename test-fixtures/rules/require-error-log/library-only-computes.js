// Good: a text that is no JSON is kept as it is; what the library does beside it only computes. What is stored there may fail (below).
const _ = require('lodash')
const { store } = require('./store')

exports.readRow = (row) => {
  const result = {}
  for (const [key, text] of Object.entries(row)) {
    try {
      _.set(result, key, JSON.parse(text))
    } catch {
      _.set(result, key, text)
    }
  }
  return result
}
exports.keepRow = async (row) => {
  try {
    await store.insert(_.omit(row, 'id'))
  } catch { //! require-error-log(catch)
    _.set(row, 'kept', false)
  }
}
