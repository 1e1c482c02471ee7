import type { Context, Next } from 'koa'
import { logger } from './logger'

export async function onError(ctx: Context, next: Next) {
  try {
    await next()
  } catch (err: any) {
    logger.warn({ err }, 'request failed')
    ctx.status = err.status ?? 500
    ctx.body = { error: 'failed' }
  }
}
