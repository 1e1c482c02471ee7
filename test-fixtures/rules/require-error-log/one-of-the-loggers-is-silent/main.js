// Which logger it is, a setting decides; one of them is silent. A helper that does nothing is no logger.
import { getLogger, report } from './loggers'
import { run } from 'some-work'

export async function main(level) {
  const logger = getLogger(level)
  try {
    await run(level)
  } catch (err) {
    logger.error('failed:', err)
  }
  try {
    await run('again')
  } catch (err) { //! require-error-log(catch)
    report(err)
  }
}
