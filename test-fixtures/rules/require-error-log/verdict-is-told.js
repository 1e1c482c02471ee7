// The same function is told of health or of none: the failure is that answer. What was read, or nothing, is no such answer.
exports.healthOf = async function (clients, results, check) {
  for (const [id, client] of clients) {
    try {
      const isHealthy = await check(client)
      results.set(id, isHealthy)
    } catch {
      results.set(id, false)
    }
  }
}

exports.balances = async function (clients, results, read) {
  for (const [id, client] of clients) {
    try {
      const balance = await read(client)
      results.set(id, balance)
    } catch { //! require-error-log(catch)
      results.set(id, false)
    }
  }
}
