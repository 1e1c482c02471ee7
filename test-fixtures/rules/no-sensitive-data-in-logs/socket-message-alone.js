// What a socket sends is one value, mostly a name or a room, and no form; why a client went is told by the library.
// @preset strict
module.exports = (io) => {
  io.on('connection', (socket) => {
    socket.on('subscribe', (room) => console.log('joins', room))
    socket.on('disconnect', (reason) => console.log('gone', reason))
    socket.on('login', (message) => console.log(JSON.stringify(message.password))) //! no-sensitive-data-in-logs(reaches)
  })
}
