// Good: members of an enumeration are constants, whatever their names say.
import { logger } from './logger'

enum Reason {
  INVALID_TOKEN = 'invalid-token',
  WRONG_PASSWORD = 'wrong-password',
}

export function refused(userId: string) {
  logger.warn({ userId, reason: Reason.WRONG_PASSWORD }, Reason.INVALID_TOKEN)
}
