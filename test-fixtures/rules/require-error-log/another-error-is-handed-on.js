// Good: an error made for the caller is kept in a variable and handed on.
exports.write = function (client, packet, send, done) {
  let error
  try {
    send(packet)
  } catch (e) {
    error = new Error('packet not valid')
  }
  setImmediate(done, error, client)
}
