// Only the last attempt is logged; the other way loses the error.
import { logger } from './logger'
import { sync } from './sync'

export async function run(attempt: number) {
  try {
    await sync()
    //    ^^^^^^ step 1: "this call can fail"
  } catch (err) {
  //^^^^^^^^^^^ error: require-error-log(catchSome) "On some path"
    if (attempt > 3) logger.error({ err }, 'sync failed')
  }
}
