// Good: how long a token has been or will be good for is a number; the token beside it is not.
import pino from 'pino'

const log = pino()
export function renewed(config: { tokenRenewalOffsetSeconds: number }, tokenTtlMs: number, accessTokenMinutes: number, token: string) {
  log.info(`renewed ${config.tokenRenewalOffsetSeconds} seconds before`)
  log.info({ tokenTtlMs, accessTokenMinutes }, 'renewed')
  log.info({ token }, 'renewed')
  //         ^^^^^ error: no-sensitive-data-in-logs(reaches)
}
