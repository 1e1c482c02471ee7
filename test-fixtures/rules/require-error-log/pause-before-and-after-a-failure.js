// A pause in the tried code and another in the handler: that is no second attempt at what failed.
const { setTimeout: sleep } = require('node:timers/promises')
const { nextMail, send } = require('./mail')

exports.sendNext = async function () {
  try {
    const mail = await nextMail()
    if (!mail) return await sleep(1000)
    await send(mail)
  } catch (error) { //! require-error-log(catch)
    await sleep(5000)
  }
}
