// A name that only this project calls a secret.
// @options { "names": ["pin"] }
import { logger } from './logger'

export function unlock(card: string, pin: string) {
  logger.info({ card, pin }, 'unlocked') //! no-sensitive-data-in-logs(reaches)
}
