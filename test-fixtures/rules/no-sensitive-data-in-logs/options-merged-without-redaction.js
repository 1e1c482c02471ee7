// No part of these options hides anything.
import pino from 'pino'

const defaults = { base: null }
const log = pino(Object.assign({}, defaults, { level: 'info' }))

export function login(user, password) {
  log.info({ user, password }, 'login')
  //               ^^^^^^^^ error: no-sensitive-data-in-logs(reaches)
}
