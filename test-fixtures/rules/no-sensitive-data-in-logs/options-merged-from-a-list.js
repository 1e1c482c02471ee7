// Object.assign hands on what it is given, the redaction as well.
import pino from 'pino'

const defaults = { redact: ['password'] }
const log = pino(Object.assign({}, defaults, { level: 'info' }))

export function login(user, password) {
  log.info({ user, password }, 'login')
}
