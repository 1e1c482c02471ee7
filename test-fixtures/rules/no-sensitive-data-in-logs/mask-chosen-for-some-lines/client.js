const { send, sendPlain } = require('./connection')

exports.logIn = function logIn(socket, password) {
  send(socket, 'PASS ' + password)
  sendPlain(socket, 'PASS ' + password)
  //                ^^^^^^^^^^^^^^^^^^ error: no-sensitive-data-in-logs(reaches)
}
