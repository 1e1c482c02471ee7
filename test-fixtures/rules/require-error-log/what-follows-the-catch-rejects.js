// Good: what follows in the chain looks whether it went well, and rejects where it did not.
exports.join = (channel) =>
  new Promise((resolve, reject) => {
    channel
      .track()
      .catch(() => {})
      .finally(() => (channel.isTracked ? resolve() : reject(new Error('never tracked'))))
  })
