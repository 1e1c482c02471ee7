// Each poll that fails is forgotten until the loop is stopped; that it can be stopped excuses none of them.
const { setTimeout: sleep } = require('node:timers/promises')
const { pollMailbox } = require('./mailbox')

class Poller {
  async run() {
    while (!this.stopped) {
      try {
        await pollMailbox()
      } catch (error) { //! require-error-log(catch)
        await sleep(5000)
      }
    }
  }
}
module.exports = Poller
