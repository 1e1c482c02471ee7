// What stands behind the logger is put there at the start of the program; by default it writes nothing.
import logger from './logger'
import { run } from 'some-work'

export async function start() {
  try {
    await run()
  } catch (e) {
    logger.warn('failed: ' + e.message)
  }
}
