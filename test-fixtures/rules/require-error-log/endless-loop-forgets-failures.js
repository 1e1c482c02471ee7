// A loop that never ends has no way out of the function, and yet each round loses an error.
const { setTimeout: sleep } = require('node:timers/promises')
const { nextJob, runJob } = require('./jobs')

exports.work = async function () {
  while (true) {
    const job = await nextJob()
    try {
      await runJob(job)
    } catch (error) { //! require-error-log(catch)
      await sleep(1000)
    }
  }
}
