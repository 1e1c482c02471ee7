// Good: a client has gone, and what was kept for it is let go.
const net = require('node:net')

exports.forward = function (open, port) {
  const connections = new Set()
  const server = net.createServer(async (socket) => {
    connections.add(socket)
    const stream = await open()
    socket.on('error', () => {
      connections.delete(socket)
      stream.destroy()
    })
  })
  server.listen(port)
}
