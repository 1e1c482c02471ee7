// Good: the 'error' listener writes the error with log4js.
const net = require('net')
const log4js = require('log4js')

const log = log4js.getLogger('net')
exports.connect = function (port) {
  const socket = net.connect(port)
  socket.on('error', (err) => log.error('socket failed', err))
  return socket
}
