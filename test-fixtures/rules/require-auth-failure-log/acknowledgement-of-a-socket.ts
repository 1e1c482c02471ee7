// A login over a socket that is refused by its acknowledgement, which has no status and says what was wrong.
import bcrypt from 'bcrypt'
import { Server } from 'socket.io'
import { users } from './users'

const io = new Server()
io.on('connection', (socket) => {
  socket.on('login', async (data, ack) => {
    const user = await users.byName(data.name)
    if (!(await bcrypt.compare(data.password, user.hash))) return ack({ ok: false, error: 'wrong password' }) //! require-auth-failure-log(refused)
    ack({ ok: true })
  })
})
