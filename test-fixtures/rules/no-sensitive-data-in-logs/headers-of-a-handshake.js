// What a socket's client sends with its handshake holds its cookies and its token; its address does not.
import { Server } from 'socket.io'

const io = new Server(3000)
io.on('connection', (socket) => {
  console.log('connected', socket.handshake.headers)
  //                       ^^^^^^^^^^^^^^^^^^^^^^^^ error: no-sensitive-data-in-logs(whole)
  console.log('connected', socket.handshake.auth)
  //                       ^^^^^^^^^^^^^^^^^^^^^ error: no-sensitive-data-in-logs(whole)
  console.log('connected', socket.handshake.address)
})
