// Good: Koa prints errors that nobody listens to.
const Koa = require('koa')

const app = new Koa()
app.use(async (ctx) => {
  ctx.body = ctx.query
})
