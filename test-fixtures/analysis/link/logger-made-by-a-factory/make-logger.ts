import pino from 'pino'

export const makeLogger = (area: string) => pino().child({ area })
