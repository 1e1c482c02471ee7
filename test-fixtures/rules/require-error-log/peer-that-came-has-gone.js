// Where whoever came to this server has gone, all that is left is to clear away; a connection that it opened itself is another matter.
const net = require('net')

exports.serve = (req, res, job) => {
  req.on('error', () => {
    job.abort()
  })
  res.on('error', () => job.cancel())
}

exports.open = (port, job) => {
  const socket = net.connect(port)
  socket.on('error', () => { //! require-error-log(listener)
    job.cancel()
  })
  return socket
}
