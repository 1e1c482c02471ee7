import pino from 'pino'

const log = pino()

export function warn(message: string, tag: string, traceId: string) {
  log.warn({ tag, traceId }, message)
}
