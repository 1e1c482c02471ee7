// Rollbar: what stands behind the error is kept with it.
const Rollbar = require('rollbar')

const rollbar = new Rollbar({ accessToken: process.env.ROLLBAR_TOKEN })
exports.failed = function failed(error, password) {
  rollbar.error(error, { password }) //! no-sensitive-data-in-logs(reaches)
}
