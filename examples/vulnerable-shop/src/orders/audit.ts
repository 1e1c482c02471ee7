// What the order services log, in one place.
import pino from 'pino'

const logger = pino({ name: 'orders' })

/** Writes an order event with whatever the caller hands over. */
export function audit(event: string, fields: object): void {
  logger.info(fields, event)
}

/** Writes a failure with its cause. */
export function auditFailure(event: string, error: unknown, fields: object): void {
  logger.error({ ...fields, err: error }, event)
}
