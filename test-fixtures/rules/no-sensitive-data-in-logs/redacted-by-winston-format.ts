// Good: the logger's own format takes the password out.
import winston from 'winston'

const redact = winston.format((info) => {
  info.password = '[redacted]'
  return info
})
const logger = winston.createLogger({ format: winston.format.combine(redact(), winston.format.json()) })
export function login(name: string, password: string) {
  logger.info('login', { name, password })
}
