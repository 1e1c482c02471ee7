// The websocket package: text of the other side.
const { server } = require('websocket')

new server({ httpServer }).on('request', (request) => {
  const connection = request.accept(null, request.origin)
  connection.on('message', async (message) => {
    const answer = await fetch(message.utf8Data) //! no-unvalidated-url(host)
    connection.sendUTF(await answer.text())
  })
})
