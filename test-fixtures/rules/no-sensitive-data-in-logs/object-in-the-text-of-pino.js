// Pino hides its paths in an object that '%j' puts into the text, too; that is not seen. A text that is put together has no paths.
const log = require('pino')({ redact: ['password'] })

exports.login = (password) => {
  log.info('login %j', { password })
  //                     ^^^^^^^^ spurious error: no-sensitive-data-in-logs(reaches)
  log.info(`login ${password}`)
  //       ^^^^^^^^^^^^^^^^^^^ error: no-sensitive-data-in-logs(reaches)
}
