// Good: the password is empty, and what sounds like a secret is a number or a truth value.
import { logger } from './logger'
import settings from './settings.json' with { type: 'json' }

export function start() {
  logger.info({ settings }, 'starting')
}
