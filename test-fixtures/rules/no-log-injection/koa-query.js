// The same in Koa.
// @preset strict
const Koa = require('koa')

const app = new Koa()
app.use(async (ctx) => {
  console.log(`search for ${ctx.query.term}`)
  //                        ^^^^^^^^^^^^^^ error: no-log-injection(text) "from the request's query"
  ctx.body = 'ok'
})
