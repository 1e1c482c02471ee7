// Good: the helper masks what it gets.
const log = require('log4js').getLogger()

function mask(text) {
  return text.slice(0, 2) + '*'.repeat(8)
}

exports.using = function (secret) {
  log.info('using', mask(secret))
}
