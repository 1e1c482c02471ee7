// Good: `compass`, `secretary`, `tokenizer` and `passwordResetRequested` only contain the words.
import { logger } from './logger'

export function stats(compass: string, secretary: string, tokenizer: string, passwordResetRequested: string) {
  logger.info({ compass, secretary, tokenizer, passwordResetRequested })
}
