// A message that is declared to be a text has no fields; one of which nothing is known may hold a secret.
// @options { "wholeBody": true }
import { Server } from 'socket.io'

export function attach(io: Server) {
  io.on('connection', (socket) => {
    socket.on('join', (room: string) => console.log('join', room))
    socket.on('join', (message) => console.log('join', message))
  })
}
