// Good: the last four characters identify a key and open nothing.
import { logger } from './logger'

export function using(apiKey: string) {
  logger.info(`using key ...${apiKey.slice(-4)}`)
}
