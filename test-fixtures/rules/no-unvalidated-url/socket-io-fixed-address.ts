// Good: what a client emits is a query of a fixed host.
import { Server } from 'socket.io'

const io = new Server(3000)
io.on('connection', (socket) => {
  socket.on('search', async (text: string, done) => {
    const answer = await fetch(`https://search.example.com/?q=${encodeURIComponent(text)}`)
    done(await answer.json())
  })
})
