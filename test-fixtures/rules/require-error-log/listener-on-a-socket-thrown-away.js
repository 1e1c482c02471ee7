// Good: the socket is destroyed right away; the empty listener keeps a late error from ending the process.
exports.refuse = function (socket) {
  socket.on('error', () => {})
  socket.destroy()
}

exports.quiet = function () {
  process.stdout.on('error', () => {})
}

exports.drop = function (socket) {
  socket.on('error', () => {
    // ignore
  })
}
