// What is done in place of a log may be all that is wanted, so that nothing is said; clearing away or an answer to the request is not.
exports.heartbeat = function (clients, message, disconnected) {
  for (const [id, client] of clients) {
    try {
      client.controller.enqueue(message)
    } catch {
      disconnected.push(id)
    }
  }
}

exports.refresh = async function (id, projections) {
  try {
    await projections.refreshNow(id)
  } catch {
    projections.request(id)
  }
}

exports.save = async function (store, lock, id) {
  try {
    await store.save(id)
  } catch { //! require-error-log(catch)
    lock.release(id)
  }
}

exports.show = async function (store, req, res, id) {
  try {
    res.json(await store.load(id))
  } catch { //! require-error-log(catch)
    res.status(500).end()
  }
}
