// ws: a message of a client decides which server is asked for it.
import { WebSocketServer } from 'ws'

const server = new WebSocketServer({ port: 8080 })
server.on('connection', (socket) => {
  socket.on('message', async (data) => {
    const { feed } = JSON.parse(String(data))
    const answer = await fetch(feed) //! no-unvalidated-url(host)
    socket.send(await answer.text())
  })
})
