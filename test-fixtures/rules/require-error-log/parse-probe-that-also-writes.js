// Parsing may fail quietly, but the write in the same try may not.
const { save } = require('./settings')

exports.importSettings = async function (text) {
  try {
    await save(JSON.parse(text))
    return true
  } catch (err) { //! require-error-log(catch)
    return { saved: false, at: Date.now() }
  }
}
