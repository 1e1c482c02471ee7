// Koa: the query of the context.
const Koa = require('koa')
const fetch = require('node-fetch')

const app = new Koa()
app.use(async (ctx) => {
  const answer = await fetch(ctx.query.url)
  //                         ^^^^^^^^^^^^^ error: no-unvalidated-url(host)
  ctx.body = await answer.text()
})
