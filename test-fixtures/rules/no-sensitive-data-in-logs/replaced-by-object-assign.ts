// What is assigned last decides: a mask behind the object replaces its secret, one in front of it does not.
import pino from 'pino'

const logger = pino()

export function show(account: { user: string; password: string }) {
  logger.info(Object.assign({}, account, { password: '***' }), 'account')
  logger.info(Object.assign({ password: '***' }, account), 'account') //! no-sensitive-data-in-logs(shape) "password"
}
