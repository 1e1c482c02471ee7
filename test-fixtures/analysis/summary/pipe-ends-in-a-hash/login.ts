// Good: the last function of the pipe hashes the password.
import { createHash } from 'node:crypto'
import { logger } from './logger'
import { pipe, trimmed } from './pipe'

const shown = pipe(trimmed, (text) => createHash('sha256').update(text).digest('hex'))

export function login(user: string, password: string) {
  logger.info({ user, shown: shown(password) }, 'login')
}
