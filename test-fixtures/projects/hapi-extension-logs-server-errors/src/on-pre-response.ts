import type { Request, ResponseToolkit } from '@hapi/hapi'
import { logger } from './logger'

export function onPreResponse(request: Request, h: ResponseToolkit) {
  const { response } = request
  if (response.isServer) logger.error({ err: response }, 'request failed')
  return h.continue
}
