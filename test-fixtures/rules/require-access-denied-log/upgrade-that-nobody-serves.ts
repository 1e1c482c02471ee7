// Good: an upgrade at a path that nobody serves, or that nobody has answered, is ended; nobody is denied anything.
// @preset strict
import http from 'node:http'
import { sockets } from './sockets'

http
  .createServer()
  .on('upgrade', (request, socket, head) => {
    if (request.url === '/api') sockets.handleUpgrade(request, socket, head)
    else socket.destroy()
  })
  .on('upgrade', (request, socket) => {
    setTimeout(() => {
      if (socket.bytesWritten === 0) socket.destroy()
    }, 5000)
  })
