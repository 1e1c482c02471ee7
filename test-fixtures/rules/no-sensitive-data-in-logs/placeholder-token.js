// Good: the token is a placeholder in a text.
const pino = require('pino')

const log = pino()

function replaceToken(text, token, value) {
  log.debug(`replacing ${token} by a value of ${value.length} characters`)
  return text.split(token).join(value)
}

exports.fill = (text) => replaceToken(text, '{name}', 'Ada')
exports.replaceAll = (text, token) => replaceToken(text, token, 'Ada')
