// New Relic: a forwarded log record.
const newrelic = require('newrelic')

exports.login = function login(userId, password) {
  newrelic.recordLogEvent({ message: `login of ${userId}`, level: 'info', password }) //! no-sensitive-data-in-logs(reaches)
}
