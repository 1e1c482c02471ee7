// The options object is made first and used later; the address in it is the one to change.
import got from 'got'
import Koa from 'koa'

const app = new Koa()
app.use(async (ctx) => {
  const options = { url: ctx.query.feed as string, timeout: { request: 5000 } } //! no-unvalidated-url(host)
  ctx.body = await got(options).text()
})
