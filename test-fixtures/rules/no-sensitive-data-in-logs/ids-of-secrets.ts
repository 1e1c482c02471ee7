// Good: ids, names and types of secrets are no secrets.
import { logger } from './logger'

export function rotated(apiKeyId: string, secretName: string, tokenType: string, kid: string) {
  logger.info({ apiKeyId, secretName, tokenType, kid }, 'key rotated')
}
