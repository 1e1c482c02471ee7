// Good: the other side of a socket that we opened is a server that we chose.
import WebSocket from 'ws'

const socket = new WebSocket('wss://updates.example.com')
socket.on('message', async (data) => {
  const { asset } = JSON.parse(String(data))
  await fetch(asset)
})
