// Good: a mask is written in place of the lines that are known to be secret.
exports.send = function send(socket, line) {
  const isSecret = line.startsWith('PASS')
  console.log(isSecret ? '> PASS ###' : `> ${line}`)
  socket.write(line)
}
exports.sendPlain = function sendPlain(socket, line) {
  const isShort = line.length < 80
  console.log(isShort ? `> ${line}` : '> a long line')
  socket.write(line)
}
