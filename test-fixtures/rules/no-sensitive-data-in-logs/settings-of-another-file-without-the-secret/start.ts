// Good: constant texts, functions and numbers under such names are no secrets.
import { logger } from './logger'
import { checks, messages, settings } from './settings'

export function start() {
  logger.info({ checks, messages, settings }, 'starting')
}
