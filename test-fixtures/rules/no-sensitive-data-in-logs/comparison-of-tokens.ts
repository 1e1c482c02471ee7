// Good: the comparison is logged, not what is compared.
import { logger } from './logger'

export function check(given: string, csrfToken: string) {
  logger.debug({ tokenMatches: given === csrfToken }, 'token checked')
}
