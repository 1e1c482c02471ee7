import pino from 'pino'

const logger = pino()

export function write(value: string) {
  logger.info({ value }, 'seen')
}

export function writeAt(place: string, value: string) {
  logger.info({ place, value }, 'seen')
}
