// The secret is missing when the question is asked, and made before the log; the other one is logged while it is missing.
const crypto = require('node:crypto')
const { config } = require('./config')

if (!config.auth.secret) {
  config.auth.secret = crypto.randomBytes(32).toString('hex')
  console.log(`secret: ${config.auth.secret}`) //! no-sensitive-data-in-logs(reaches)
}
if (!config.mail.password) {
  console.log(`no mail: ${config.mail.password}`)
  config.mail.password = crypto.randomBytes(8).toString('hex')
}
