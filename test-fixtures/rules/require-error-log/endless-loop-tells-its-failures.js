// Good: what fails is logged in each round, or keeps the loop from going on.
const { logger } = require('./logger')
const { nextJob, runJob } = require('./jobs')

exports.work = async function () {
  while (true) {
    try {
      await runJob(await nextJob())
    } catch (error) {
      logger.error({ err: error }, 'job failed')
    }
  }
}

exports.workUntilFailure = async function () {
  while (true) {
    try {
      await runJob(await nextJob())
    } catch (error) {
      throw new Error('job failed', { cause: error })
    }
  }
}
