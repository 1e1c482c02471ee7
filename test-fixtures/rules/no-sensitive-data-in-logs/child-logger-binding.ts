// What a child logger is bound to stands in each of its lines.
import pino from 'pino'

const logger = pino()
export function forRequest(authToken: string) {
  return logger.child({ authToken })
  //                    ^^^^^^^^^ error: no-sensitive-data-in-logs(reaches)
}
