// Good: the project says that this name is harmless.
// @options { "ignoreNames": ["sessionToken"] }
import { logger } from './logger'

export function opened(sessionToken: string) {
  logger.info({ sessionToken }, 'opened')
}
