// The hash in a record of a user is what a thief of the table has.
import pino from 'pino'

const logger = pino()

export function shown(user: { id: string; encryptedPassword: string }, refreshTokens: string[], totalTokens: number) {
  logger.info({ stored: user.encryptedPassword }, 'user') //! no-sensitive-data-in-logs(reaches) "encryptedPassword"
  logger.info({ refreshTokens }, 'revoked') //! no-sensitive-data-in-logs(reaches) "refreshTokens"
  logger.info({ totalTokens }, 'model answered')
}
