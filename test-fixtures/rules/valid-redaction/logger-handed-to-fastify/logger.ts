// A logger that another file hands to Fastify is given requests without headers, so none is left out.
// @preset strict
import { pino } from 'pino'

export const logger = pino({ redact: ['req.headers.authorization'] })
