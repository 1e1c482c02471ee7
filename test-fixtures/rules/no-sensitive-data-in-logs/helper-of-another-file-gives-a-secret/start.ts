// What a function of another file gives is what it is called there.
import { logger } from './logger'
import { first, region, second, state, tokenOf } from './settings'

export async function start(account: { token: string }) {
  logger.info({ value: first() }, 'started')
  //            ^^^^^^^^^^^^^^ error: no-sensitive-data-in-logs(reaches) "'apiKey'"
  const value = await second()
  logger.info(`started ${value}`)
  //          ^^^^^^^^^^^^^^^^^^ error: no-sensitive-data-in-logs(reaches)
  logger.info({ value: tokenOf(account) }, 'started')
  //            ^^^^^^^^^^^^^^^^^^^^^^^ error: no-sensitive-data-in-logs(reaches) "'token'"
  logger.info({ region: region(), state: state(), length: first().length }, 'started')
}
