// A logger that may be handed to Fastify, which gives it no headers.
// @preset strict
import { pino } from 'pino'

export const logger = pino({ redact: ['req.headers.authorization'] })
