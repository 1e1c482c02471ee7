// Good under strict: what a socket sends is an id by its name.
// @preset strict
import { Server } from 'socket.io'

const io = new Server()
io.on('connection', (socket) => {
  socket.on('pause', (monitorId) => {
    console.log(monitorId)
  })
})
