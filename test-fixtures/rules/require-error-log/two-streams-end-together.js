// That an error of one connection ends the other, as its end does, is only likely a lost error (strict).
exports.join = function join(client, server) {
  for (const [a, b] of [[client, server], [server, client]]) {
    a.pipe(b)
    a.on('error', () => b.destroy())
    a.on('close', () => b.destroy())
  }
}
exports.follow = function follow(source, job) {
  source.on('error', () => job.cancel()) //! require-error-log(listener)
  source.on('close', () => job.finish())
}
