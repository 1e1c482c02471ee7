// Good: the route logs what it refuses, by a helper of another file.
import type { Instrumentation } from 'next'
import { logger } from './logger'

export const onRequestError: Instrumentation.onRequestError = async (error, request) => {
  logger.error({ err: error, path: request.path }, 'request failed')
}
