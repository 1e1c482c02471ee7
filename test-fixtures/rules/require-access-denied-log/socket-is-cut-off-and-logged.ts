// A closed socket with a record; one that is closed because the server stops is refused nothing.
import pino from 'pino'
import { Server } from 'socket.io'

const log = pino()
new Server(3000).on('connection', (socket) => {
  socket.on('delete', () => {
    if (socket.data.user.role !== 'admin') {
      log.warn({ userId: socket.data.user.id }, 'delete refused')
      return socket.disconnect()
    }
  })
  process.on('SIGTERM', () => socket.disconnect())
})
