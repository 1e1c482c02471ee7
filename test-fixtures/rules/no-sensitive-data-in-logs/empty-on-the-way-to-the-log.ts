// Good: the log is written only where the token is empty.
import pino from 'pino'

const log = pino()

export function start(options: { config: { brokerToken?: string } }) {
  if (!options.config.brokerToken) {
    const brokerToken = options.config.brokerToken
    log.error({ brokerToken }, 'a broker token is required')
  }
}
