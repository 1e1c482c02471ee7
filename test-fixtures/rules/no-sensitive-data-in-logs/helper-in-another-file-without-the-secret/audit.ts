import pino from 'pino'

const logger = pino()

export function audit(event: string, fields: { user: string; password: string }) {
  const { password, ...rest } = fields
  logger.info(rest, event)
  return password.length
}
