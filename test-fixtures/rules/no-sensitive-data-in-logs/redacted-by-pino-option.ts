// Good: this very logger removes the fields.
import pino from 'pino'

const logger = pino({ redact: ['password', '*.token'] })
export function login(user: string, password: string, token: string) {
  logger.info({ user, password, session: { token } }, 'login')
}
