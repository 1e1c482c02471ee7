// A helper that logs the record as a whole logs each of its fields.
const { dump } = require('./dump')

exports.accept = function accept(password) {
  dump({ password, status: 'active' }) //! no-sensitive-data-in-logs(reaches)
}
