// Good: whether the port answers is told when the connection closes. Bad: nobody is told.
const net = require('node:net')

exports.test = function (host, callback) {
  let connected = false
  const socket = net.connect({ host, port: 80 }, () => {
    connected = true
    socket.destroy()
    return callback(true)
  })
  socket.on('error', () => {})
  socket.on('close', () => {
    if (!connected) callback(false)
  })
}

exports.keep = function (host) {
  const socket = net.connect({ host, port: 80 })
  socket.on('error', () => {})
  //                 ^^^^^ error: require-error-log(listener)
  socket.on('close', () => exports.keep(host))
}
