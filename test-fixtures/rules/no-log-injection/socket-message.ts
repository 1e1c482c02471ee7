// A message of a socket is text as its sender wrote it.
// @preset strict
import { Server } from 'socket.io'

const io = new Server()
io.on('connection', (socket) => {
  socket.on('name', (name: string) => {
    console.log(`now called ${name}`)
    //                        ^^^^ error: no-log-injection(text) "the socket's message"
  })
})
