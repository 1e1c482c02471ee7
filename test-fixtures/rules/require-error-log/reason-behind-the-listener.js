// Good: the comment on the line of the listener, or above it, gives the reason.
exports.connect = function (child, cache, connection) {
  child.stdout.on('error', () => {}) // the pipe is closed by the other side
  // Fallback to the plain agent.
  connection.on('error', () => {
    cache.delete(connection.name)
  })
}
