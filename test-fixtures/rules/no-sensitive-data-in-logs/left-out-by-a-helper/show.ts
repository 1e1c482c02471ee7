// A function of another file leaves the secret out, or hides it: what it gives may be logged. One that only adds to the object does not.
import pino from 'pino'
import { assigned, dated, shortened, starred } from './views'

const logger = pino()

export function show(account: { user: string; password: string }) {
  logger.info(starred(account), 'account')
  logger.info(shortened(account), 'account')
  logger.info(assigned(account), 'account')
  logger.info(dated(account), 'account') //! no-sensitive-data-in-logs(shape) "password"
}
