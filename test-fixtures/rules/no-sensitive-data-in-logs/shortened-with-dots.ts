// Good: only the first characters of the token are kept.
import pino from 'pino'

const log = pino()

export function limited(secret: string) {
  log.info(`token ${secret.replace(/^([^.]*)\.(.{8}).*$/, '$1.$2...')} is limited`)
}
