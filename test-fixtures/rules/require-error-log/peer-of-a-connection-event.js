// Good: what a 'connection' event brings was opened by somebody else, and its end is listened to.
exports.serve = (server, peers) => {
  server.on('connection', (wire) => {
    wire.on('close', () => peers.delete(wire))
    wire.on('error', () => {})
  })
}
