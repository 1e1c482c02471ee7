// What fails while a thing is brought to its end, or in a question how it is, is no news; while it works it is.
exports.disconnect = async function disconnect(listener, channel) {
  await listener.query(`UNLISTEN ${channel}`).catch(() => {})
}

exports.healthCheck = async function healthCheck(cache) {
  try {
    const answer = await cache.ask()
    return answer === 'PONG'
  } catch {
    return false
  }
}

exports.connect = async function connect(listener, channel) {
  await listener.query(`LISTEN ${channel}`).catch(() => {}) //! require-error-log(promise)
}
