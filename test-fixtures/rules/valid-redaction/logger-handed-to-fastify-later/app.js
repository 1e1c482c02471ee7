import Fastify from 'fastify'
import { logger } from './logger.js'

export function createApp(given = {}) {
  const options = { ...given }
  if (!('logger' in options)) options.loggerInstance = logger
  return Fastify({ requestIdHeader: 'x-request-id', ...options })
}
