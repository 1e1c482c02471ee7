// `io`, handed in by another file, is the server of sockets; what its sockets send is the outsider's.
module.exports = (io) => {
  io.on('connection', (socket) => {
    socket.on('unfurl', async (address) => {
      const page = await fetch(address)
      //                       ^^^^^^^ error: no-unvalidated-url(host)
      socket.emit('unfurled', await page.text())
    })
    socket.emit('hello', fetch('https://motd.example/today'))
  })
}
