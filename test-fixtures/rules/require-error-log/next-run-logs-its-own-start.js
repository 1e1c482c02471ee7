// The function calls itself again; what the next run logs of its own says nothing of this failure.
const { logger } = require('./logger')
const { runBatch } = require('./batch')

async function runAll(round) {
  logger.info({ round }, 'round begins')
  try {
    await runBatch(round)
  } catch (err) { //! require-error-log(catch)
    await runBatch.release(round)
  }
  return runAll(round + 1)
}
module.exports = runAll
