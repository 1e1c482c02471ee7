// A secret that goes through a chain of functions is one at the end, unless one of them makes something else of it, or is not known.
import pino from 'pino'
import { flow, pipe } from 'fp-ts/function'
import _ from 'lodash'
import * as R from 'ramda'
import { compose, counted, hashed, loud, run, trimmed, withoutSecret } from './steps'

const logger = pino()
const shown = _.flow([trimmed, loud])

export function login(account: { user: string; password: string }, other: (text: string) => string) {
  const { password } = account
  logger.info(shown(password)) //! no-sensitive-data-in-logs(reaches) "password"
  logger.info(flow(trimmed, loud)(password)) //! no-sensitive-data-in-logs(reaches) "password"
  logger.info(pipe(password, trimmed, loud)) //! no-sensitive-data-in-logs(reaches) "password"
  logger.info(R.compose(loud, trimmed)(password)) //! no-sensitive-data-in-logs(reaches) "password"
  logger.info(compose(loud, trimmed)(password)) //! no-sensitive-data-in-logs(reaches) "password"
  logger.info(run(password, [trimmed, loud])) //! no-sensitive-data-in-logs(reaches) "password"
  logger.info(pipe(password, trimmed, hashed))
  logger.info(R.pipe(trimmed, counted)(password))
  logger.info(run(password, [trimmed, hashed]))
  logger.info(pipe(password, trimmed, other))
  logger.info(pipe(account, withoutSecret), 'login')
}
