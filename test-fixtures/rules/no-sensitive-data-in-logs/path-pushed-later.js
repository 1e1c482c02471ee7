// A path that is pushed into the list hides like those that stand in it; what neither names is written.
import pino from 'pino'

const paths = ['password']
paths.push('token')
const log = pino({ redact: paths })

export function login(password, token, apiKey) {
  log.info({ password, token }, 'login')
  log.info({ apiKey }, 'key')
  //         ^^^^^^ error: no-sensitive-data-in-logs(reaches)
}
