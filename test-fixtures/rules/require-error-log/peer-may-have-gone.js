// Good: whoever is at the other end of a connection may have gone; a message that no longer reaches them is no news.
const { WebSocketServer } = require('ws')

const server = new WebSocketServer({ port: 8080 })

server.on('connection', (ws, request) => {
  try {
    ws.send(JSON.stringify({ action: 'welcome', from: request.url }))
  } catch (error) {}
})

exports.forward = function (agent, data) {
  try {
    agent.peerSocket.write(data)
  } catch (error) {}
}

exports.missing = function (req, res) {
  try {
    res.sendStatus(404)
  } catch (error) {}
}

exports.heartbeat = function (socket, drop) {
  try {
    socket.ping()
  } catch (error) {
    drop(socket)
  }
}
