// Good: the name of the helper, and of its result, says that the token is masked.
const pino = require('pino')
const { getDesensitizedToken } = require('broker-token')

const log = pino()

exports.connected = function (token) {
  const desensitizedToken = getDesensitizedToken(token)
  log.info({ desensitizedToken }, 'new client connection')
}
