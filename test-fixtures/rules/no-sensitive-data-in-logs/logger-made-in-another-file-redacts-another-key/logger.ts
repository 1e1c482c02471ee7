import pino from 'pino'

const logger = pino({ redact: ['token'] })

export default logger
