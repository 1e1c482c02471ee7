// Whoever is connected is told something, which no log keeps. Events that a connection tells its own listeners are no answer.
exports.answer = function (io, plugins) {
  io.on('connection', (socket) => {
    socket.on('list', async () => {
      try {
        socket.emit('plugins', await plugins.fetchAll())
      } catch { //! require-error-log(catch)
        socket.emit('plugins', {})
      }
    })
  })
}

exports.relay = async function (store, socket) {
  try {
    await store.save(socket.id)
  } catch {
    socket.emit('timeout')
  }
}
