// Bad: onRequestError logs what is thrown; an answer with status 401 never comes there.
import type { Instrumentation } from 'next'
import { logger } from './logger'

export const onRequestError: Instrumentation.onRequestError = async (error, request) => {
  logger.error({ err: error, path: request.path }, 'request failed')
}
