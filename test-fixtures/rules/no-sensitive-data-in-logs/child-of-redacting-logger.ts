// Good: a child logger redacts what its parent redacts.
import pino from 'pino'

const logger = pino({ redact: { paths: ['password'], censor: '[gone]' } })
const log = logger.child({ module: 'auth' })
export function login(user: string, password: string) {
  log.info({ user, password }, 'login')
}
