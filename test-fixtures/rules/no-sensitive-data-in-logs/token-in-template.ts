// A template carries the token into the message.
import { logger } from './logger'

export function refresh(accessToken: string) {
  logger.debug(`refreshed, token is ${accessToken}`)
  //           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: no-sensitive-data-in-logs(reaches) "'accessToken' reaches logger.debug"
  //                                  ^^^^^^^^^^^ step 1: "comes from here"
}
