// socket.io: the acknowledgement carries the message to the browser, not into a log.
const { Server } = require('socket.io')
const rooms = require('./rooms')

const io = new Server(3000)
io.on('connection', (socket) => {
  socket.on('join', async (room, ack) => {
    try {
      await rooms.join(room, socket.id)
      ack({ ok: true })
    } catch (err) { //! require-error-log(client)
      ack({ ok: false, error: err.message })
    }
  })
})
