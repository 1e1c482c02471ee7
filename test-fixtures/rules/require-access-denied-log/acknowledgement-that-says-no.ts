// A socket's acknowledgement that names a right refuses. Good: it tells of something else, or a log stands before it.
import pino from 'pino'
import { Server } from 'socket.io'
import { rooms } from './rooms'

const logger = pino()
const io = new Server()
io.on('connection', (socket) => {
  socket.on('delete', async (id, ack) => {
    if (!socket.data.user.isAdmin) return ack({ error: 'forbidden' }) //! require-access-denied-log(denied)
    await rooms.delete(id)
    ack({ ok: true })
  })
  socket.on('rename', async (id, name, ack) => {
    if (!socket.data.user.isAdmin) {
      logger.warn({ id, user: socket.data.user.id }, 'renaming denied')
      return ack({ error: 'forbidden' })
    }
    if (!(await rooms.has(id))) return ack({ error: 'no such room' })
    await rooms.rename(id, name)
    ack({ ok: true })
  })
})
