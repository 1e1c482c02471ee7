// Good: npmlog prints the error behind the message.
const log = require('npmlog')
const { publish } = require('./registry')

exports.run = async function run(pack) {
  try {
    await publish(pack)
  } catch (err) {
    log.error('publish', 'failed', err)
  }
}
