// The repair speaks the logger that the project wrote itself, as the file does.
const log = require('./log')
const db = require('./db')

exports.save = async (row) => {
  try {
    await db.insert(row)
  } catch (error) {
  //^^^^^^^^^^^^^ error: require-error-log(catch)
  //^^^^^^^^^^^^^ fix: "Log the error with log.error"
    return null
  }
  log.info('saved', row.id)
}
