import pino from 'pino'

const logger = pino()

export function logAt(place: string, error: unknown) {
  logger.error({ place, err: error }, 'failed')
}
