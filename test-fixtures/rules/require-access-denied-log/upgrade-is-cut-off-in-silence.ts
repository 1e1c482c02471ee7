// Whoever comes from another origin is cut off without a word.
import http from 'node:http'
import { isAllowedOrigin, sockets } from './sockets'

http.createServer().on('upgrade', (request, socket, head) => {
  if (!isAllowedOrigin(request.headers.origin)) {
    socket.destroy() //! require-access-denied-log(denied)
    return
  }
  sockets.handleUpgrade(request, socket, head)
})
