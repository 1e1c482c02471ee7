// A middleware of sockets is known by its parameters where another file registers it.
import jwt from 'jsonwebtoken'
import type { Socket } from 'socket.io'

export function authenticate(socket: Socket, next: (error?: Error) => void) {
  jwt.verify(socket.handshake.auth.token, process.env.JWT_SECRET!, (err, user) => {
    if (err) return next(new Error('unauthorized')) //! require-auth-failure-log(refused)
    socket.data.user = user
    next()
  })
}

export function authenticateLogged(socket: Socket, next: (error?: Error) => void) {
  jwt.verify(socket.handshake.auth.token, process.env.JWT_SECRET!, (err, user) => {
    if (err) {
      console.warn('token refused', err.message)
      return next(new Error('unauthorized'))
    }
    socket.data.user = user
    next()
  })
}
