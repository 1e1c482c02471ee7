// Text outside ASCII before the finding does not move its column: „Grüße, 你好 🙂“.
import { logger } from './logger'

export function greet(password: string) {
  logger.info('Grüße, 你好 🙂', { password })
  //                            ^^^^^^^^ error: no-sensitive-data-in-logs(reaches)
}
