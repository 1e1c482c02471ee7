// Good: the token of a lock says who holds it, and opens nothing; the one beside it does.
const log = require('pino')()

exports.renewLock = async function (key, token, store) {
  log.debug(`renewing ${key} with token ${token}`)
  await store.renew(key, token)
}

exports.renew = async function (key, token, store) {
  log.debug(`renewing ${key} with token ${token}`)
  //        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: no-sensitive-data-in-logs(reaches) "'token' reaches log.debug at level debug."
  await store.renew(key, token)
}
