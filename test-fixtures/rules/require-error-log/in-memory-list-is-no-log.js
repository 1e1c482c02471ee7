// A list that is only counted keeps no error.
const { importRow } = require('./rows')

exports.importAll = async function (rows) {
  const failed = []
  for (const row of rows) {
    try {
      await importRow(row)
    } catch (err) { //! missing require-error-log(catch)
      failed.push(err)
    }
  }
  return failed.length
}
