// What a middleware around the controllers answers, the listener of the application never hears.
import type { Context } from 'koa'
import { HttpError, Middleware } from 'routing-controllers'

@Middleware({ type: 'before' })
export class Answers {
  async use(context: Context, next: () => Promise<void>) {
    try {
      await next()
    } catch (error) {
      if (error instanceof HttpError) {
        context.status = error.httpCode
        return
      }
      console.error('failed', error)
      context.status = 500
    }
  }
}
