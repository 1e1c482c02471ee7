// What is said about a signed token is no secret, nor is what stands in it for whoever cannot sign.
const jwt = require('jsonwebtoken')
const log = require('pino')()

exports.issue = function (user, response) {
  const access = jwt.sign({ sub: user.id }, process.env.SECRET)
  log.info({ userId: user.id, size: access.length, made: Boolean(access), end: access.slice(-4) }, 'issued')
  log.debug({ claims: jwt.decode(access) }, 'claims')
  response.json({ access })
}
