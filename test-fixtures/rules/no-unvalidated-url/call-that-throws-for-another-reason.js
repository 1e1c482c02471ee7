// The call of the framework throws where the length is wrong, which says nothing of the host.
const Koa = require('koa')

const app = new Koa()
app.use(async (ctx) => {
  const { logo } = ctx.query
  if (logo.length > 2000) ctx.throw(400, 'too long')
  const answer = await fetch(logo)
  //                         ^^^^ error: no-unvalidated-url(host)
  ctx.body = answer.body
})
