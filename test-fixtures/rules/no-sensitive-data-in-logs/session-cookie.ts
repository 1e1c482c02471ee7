// The session cookie is as good as the login.
import Koa from 'koa'
import { logger } from './logger'

const app = new Koa()
app.use(async (ctx, next) => {
  const sessionCookie = ctx.cookies.get('sid')
  logger.info({ sessionCookie }, 'request') //! no-sensitive-data-in-logs(reaches)
  await next()
})
