// Good: the next run is given what failed, and logs it.
const { logger } = require('./logger')
const { runBatch } = require('./batch')

async function runAll(round, failure) {
  if (failure) logger.warn({ err: failure }, 'last round failed')
  try {
    await runBatch(round)
  } catch (err) {
    return runAll(round + 1, err)
  }
  return runAll(round + 1)
}
module.exports = runAll
