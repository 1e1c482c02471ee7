import pino from 'pino'

const logger = pino()

export const toText = (error: unknown) => String(error)
export const report = (text: string) => logger.error(text)
export const short = (text: string) => text.slice(0, 80)
