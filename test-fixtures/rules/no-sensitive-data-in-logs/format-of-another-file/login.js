// A format that another file puts together is believed to hide what it should.
import winston from 'winston'
import { lines } from './format.js'

const log = winston.createLogger({ format: lines })

export function login(user, password) {
  log.info('login', { user, password })
}
