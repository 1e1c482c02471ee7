// The options object is made first and used later.
import got from 'got'
import Koa from 'koa'

const app = new Koa()
app.use(async (ctx) => {
  const options = { url: ctx.query.feed as string, timeout: { request: 5000 } }
  ctx.body = await got(options).text() //! no-unvalidated-url(host)
})
