// Koa: the headers of the context are the request's headers.
const Koa = require('koa')

const app = new Koa()
app.use(async (ctx, next) => {
  console.info(ctx.request.headers) //! no-sensitive-data-in-logs(whole)
  await next()
})
