// Good: the same function takes the error and the end of the connection; an error is one of the ways in which it ends.
exports.serve = function (socket, report) {
  const timer = setInterval(() => socket.write(report()), 1000)
  function stop() {
    clearInterval(timer)
  }
  socket.on('error', stop)
  socket.on('close', stop)
}
