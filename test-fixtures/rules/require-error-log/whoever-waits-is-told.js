// Whoever waits is told of a failure, where anybody does; a callback for success that is asked for the same way is told of none.
exports.receive = function (pending, frame, decode) {
  try {
    pending.resolve(decode(frame))
  } catch {
    if (pending.reject) {
      pending.reject(new Error('damaged answer'))
    }
  }
}

exports.ask = (request) =>
  new Promise((resolve) => {
    request.on('response', (answer) => resolve({ ok: answer.statusCode === 200 }))
    request.on('error', () => resolve({ ok: false }))
  })

exports.forget = function (pending, frame, store) {
  try {
    pending.resolve(store.write(frame))
  } catch { //! require-error-log(catch)
    if (pending.close) pending.close()
  }
}
