// A server that prints the key it has just made leaves it in its log.
const crypto = require('node:crypto')

exports.start = function () {
  const secret = crypto.randomBytes(16).toString('hex')
  console.log(`secret: ${secret}`)
  //          ^^^^^^^^^^^^^^^^^^^ error: no-sensitive-data-in-logs(reaches)
}
