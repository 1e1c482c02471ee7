// That the next of several candidates has its turn is only likely a lost error (strict). A loop that goes on with all of them loses it.
const { readKey, register } = require('./registry')

exports.firstOf = async function firstOf(keys) {
  for (const key of keys) {
    try {
      return await readKey(key)
    } catch {
      continue
    }
  }
}
exports.registerAll = async function registerAll(keys) {
  for (const key of keys) {
    try {
      await register(key)
    } catch { //! require-error-log(catch)
      continue
    }
  }
}
