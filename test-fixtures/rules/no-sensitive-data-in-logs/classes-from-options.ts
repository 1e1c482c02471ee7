// Which kinds of data are looked for is an option: addresses of people here, and no secrets.
// @options { "classes": ["contact"] }
import pino from 'pino'

const logger = pino()

export function registered(user: { id: string; email: string; password: string }) {
  logger.info({ email: user.email }, 'registered') //! no-sensitive-data-in-logs(reaches) "email"
  logger.debug({ password: user.password }, 'registered')
}
