// A spread copies the password into the record.
import { logger } from './logger'

export function audit(user: string, password: string) {
  const credentials = { user, password }
  logger.info({ ...credentials, at: Date.now() }, 'login') //! no-sensitive-data-in-logs(reaches)
}
