import pino from 'pino'

export const logger = pino({ redact: { paths: ['token'], remove: true } })
