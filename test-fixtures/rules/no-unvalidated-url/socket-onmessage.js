// A handler that is written to the socket gets the messages of the other side.
const { WebSocketServer } = require('ws')

const server = new WebSocketServer({ port: 8080 })
server.on('connection', (socket) => {
  socket.onmessage = async (event) => {
    const { url } = JSON.parse(event.data)
    await fetch(url)
    //          ^^^ error: no-unvalidated-url(host) "the socket's message"
  }
  socket.onclose = (event) => fetch(`https://status.example.com/closed/${event.code}`)
})
