import pino from 'pino'

const logger = pino()

export function count(value: string) {
  logger.info({ length: value.length }, 'seen')
}

export function writePlace(place: string, value: string) {
  logger.info({ place, isEmpty: value === '' }, 'seen')
}
