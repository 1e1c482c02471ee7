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
exports.parentOf = async function parentOf(tables, id) {
  for (const table of tables) {
    try {
      const row = await readKey(table, id)
      if (row) return { table, parent: row.parent }
    } catch { //! require-error-log(catch)
      continue
    }
  }
  return null
}
