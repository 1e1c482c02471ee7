// socket.io: each argument is the client's.
import { Server } from 'socket.io'

const io = new Server(3000)
io.on('connection', (socket) => {
  socket.on('import', async (kind: string, name: string, url: string) => {
    await save(kind, name, await fetch(url)) //! no-unvalidated-url(host)
  })
})
