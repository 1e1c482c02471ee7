// koa-route hands what the path holds to the handler, behind the context.
const Koa = require('koa')
const route = require('koa-route')
const app = new Koa()

app.use(
  route.get('/render/:url(.*)', async (ctx, url) => {
    ctx.body = await (await fetch(url)).text() //! no-unvalidated-url(host)
  }),
)
