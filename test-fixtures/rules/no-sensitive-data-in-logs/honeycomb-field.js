// Honeycomb: a field of an event.
const Libhoney = require('libhoney')

const honey = new Libhoney({ dataset: 'auth' })
exports.login = function login(userId, accessToken) {
  honey.newEvent().addField('user', userId).addField('token', accessToken) //! no-sensitive-data-in-logs(reaches)
}
