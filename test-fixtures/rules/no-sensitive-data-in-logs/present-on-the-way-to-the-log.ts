// The log is written where the token is there.
import pino from 'pino'

const log = pino()

export function start(options: { config: { brokerToken?: string } }) {
  if (options.config.brokerToken) {
    const brokerToken = options.config.brokerToken
    log.info({ brokerToken }, 'broker token found') //! no-sensitive-data-in-logs(reaches)
  }
}
