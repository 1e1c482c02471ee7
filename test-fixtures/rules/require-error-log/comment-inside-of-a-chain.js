// Good: a comment right above the link of a chain says why its errors are dropped; one that gives no reason does not.
const { rename } = require('./moves')

exports.rollBack = (moves, error) =>
  Promise.all(moves.map(([from, to]) => rename(to, from)))
    // ignore subsequent rollback errors
    .catch(() => {})
    .then(() => {
      throw error
    })

exports.flushAll = async (store) => {
  await store
    .flush()
    // everything is written by now
    .catch(() => {}) //! require-error-log(promise)
}
