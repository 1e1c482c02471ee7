import pino from 'pino'
export const root = pino({ redact: ['apiKey'] })
