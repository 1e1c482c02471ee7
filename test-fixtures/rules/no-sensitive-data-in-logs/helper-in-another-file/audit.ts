import pino from 'pino'

const logger = pino()

export function audit(event: string, fields: Record<string, unknown>) {
  //            ^^^^^ step 2: "is logged in"
  logger.info(fields, event)
}
