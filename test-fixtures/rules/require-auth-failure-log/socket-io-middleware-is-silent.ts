// socket.io: `next(new Error(…))` in a middleware refuses the connection; only the client hears it.
import jwt from 'jsonwebtoken'
import { Server } from 'socket.io'

const io = new Server(3000)
io.use((socket, next) => {
  try {
    socket.data.user = jwt.verify(socket.handshake.auth.token, process.env.JWT_KEY!)
    next()
  } catch (err) {
    next(new Error('unauthorized')) //! require-auth-failure-log(refused)
  }
})
