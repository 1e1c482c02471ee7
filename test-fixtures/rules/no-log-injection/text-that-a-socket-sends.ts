// A message that is declared to be a text is one, also as an argument of its own; a message of which nothing is known is inspected.
import { Server } from 'socket.io'
import createDebug from 'debug'

const debug = createDebug('rooms')
export function attach(io: Server) {
  io.on('connection', (socket) => {
    socket.on('join', (room: string) => debug('join %s', room))
    //                                                   ^^^^ error: no-log-injection(text)
    socket.on('leave', (message) => console.log('leave', message))
  })
}
