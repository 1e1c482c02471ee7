// Powertools: appended keys stand in every later record.
import { Logger } from '@aws-lambda-powertools/logger'

const logger = new Logger({ serviceName: 'auth' })
export function handle(userId: string, sessionToken: string) {
  logger.appendKeys({ userId, sessionToken }) //! no-sensitive-data-in-logs(reaches)
  logger.info('started')
}
