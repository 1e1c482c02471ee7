// Sockets are refused by being closed.
import http from 'node:http'
import { Server } from 'socket.io'
import { WebSocketServer } from 'ws'

new Server(3000).on('connection', (socket) => {
  socket.on('delete', (id) => {
    if (socket.data.user.role !== 'admin') return socket.disconnect() //! require-access-denied-log(denied)
    socket.data.store.delete(id)
  })
})

new WebSocketServer({ port: 3001 }).on('connection', (socket, request) => {
  if (!request.user.roles.includes('reader')) return socket.close(4403, 'Forbidden') //! require-access-denied-log(denied)
  socket.send('welcome')
})

http.createServer().on('upgrade', (request, socket, head) => {
  if (!request.user.isMember) {
    socket.write('HTTP/1.1 403 Forbidden\r\n\r\n') //! require-access-denied-log(denied)
    socket.destroy()
  }
})
