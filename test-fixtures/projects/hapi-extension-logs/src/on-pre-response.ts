import type { Request, ResponseToolkit } from '@hapi/hapi'
import { logger } from './logger'

export function onPreResponse(request: Request, h: ResponseToolkit) {
  const { response } = request
  if ('isBoom' in response) logger.warn({ err: response }, 'request failed')
  return h.continue
}
