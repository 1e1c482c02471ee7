// A harmless variable name does not make a reset token harmless.
import { logger } from './logger'
import type { User } from './user'

export function sendReset(user: User) {
  const value = user.resetToken
  //            ^^^^^^^^^^^^^^^ step 1: "comes from here"
  logger.info({ user: user.id, value }, 'reset mail sent')
  //                           ^^^^^ error: no-sensitive-data-in-logs(reaches) "'resetToken'"
}
