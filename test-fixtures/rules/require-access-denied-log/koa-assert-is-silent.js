// `ctx.assert` throws unless what it is given holds.
const Koa = require('koa')

const app = new Koa()
app.use(async (ctx, next) => {
  ctx.assert(ctx.state.user.role === 'admin', 403) //! require-access-denied-log(denied) "'ctx.state.user.role' is not \"admin\""
  ctx.assert(ctx.query.page, 400)
  await next()
})
