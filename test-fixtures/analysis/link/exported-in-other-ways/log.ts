import pino from 'pino'

const logger = pino()

export default function record(what: unknown) {
  logger.info({ what }, 'record')
}

export function silent(what: unknown) {
  return what === 'x'
}
