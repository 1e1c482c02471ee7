// An empty 'error' listener only keeps the process from crashing.
const net = require('net')

exports.connect = function (port) {
  const socket = net.connect(port)
  socket.on('error', (err) => {})
  //                  ^^^ error: require-error-log(listener) "'error' event"
  //<^^^^^^^^^^^^^^^^^^^^^^^^^^^^ step 1: "errors are listened to here"
  return socket
}
