import pino from 'pino'

const logger = pino()

export function audit(event: string, fields: Record<string, unknown>) {
  logger.info(fields, event)
}
