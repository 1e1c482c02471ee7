// Whether something answers at a port is a question: whoever asks is told no. Without another answer the error is lost.
import { connect, createServer } from 'node:net'

export function isOpen(port) {
  return new Promise((resolve) => {
    const socket = connect(port)
    const finish = (answer) => {
      socket.destroy()
      resolve(answer)
    }
    socket.once('connect', () => finish(true))
    socket.once('error', () => finish(false))
  })
}

export function start(port) {
  return new Promise((resolve) => {
    const server = createServer()
    server.on('error', () => resolve(false)) //! require-error-log(listener)
    server.listen(port)
  })
}
