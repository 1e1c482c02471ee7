import { pino } from 'pino'
const logger = pino()
export default logger
export const failed = (error: unknown, context: Record<string, unknown> = {}) => logger.error({ ...context, err: error }, 'failed')
export const swallow = (_error: unknown) => undefined
