// Good: names with a word for a secret that stand for something else; their twins hold one.
import pino from 'pino'

const logger = pino()
export function report(correlationToken: string, cartCookie: string[], jwtTid: string, authorizationResult: object) {
  logger.info({ correlationToken, cartCookie, jwtTid, authorizationResult }, 'done')
  logger.debug({ env: { PWD: process.cwd() } }, 'run')
}

export function start(config: { sentry: { dsn: string } }, sessionCookie: string, pwd: string) {
  logger.info({ sentry: config.sentry.dsn }, 'tracker')
  logger.info({ sessionCookie }, 'started') //! no-sensitive-data-in-logs(reaches)
  logger.info({ pwd }, 'started') //! no-sensitive-data-in-logs(reaches)
}
