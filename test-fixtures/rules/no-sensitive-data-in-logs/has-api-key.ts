// Good: whether there is a key is a truth value.
import { logger } from './logger'

export function configured(apiKey: string | undefined) {
  logger.info({ hasApiKey: apiKey !== undefined }, 'client configured')
}
