// What another file tells a logger to hide is believed.
import pino from 'pino'
import { options } from './options.js'

const log = pino(options)
const named = pino({ ...options, name: 'login' })

export function login(user, password) {
  log.info({ user, password }, 'login')
  named.info({ user, password }, 'login')
}
