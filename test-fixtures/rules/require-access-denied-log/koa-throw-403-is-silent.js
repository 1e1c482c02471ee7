// Koa prints no thrown 403.
const Koa = require('koa')

const app = new Koa()
app.use(async (ctx, next) => {
  if (!ctx.state.user.isAdmin) ctx.throw(403, 'admins only') //! require-access-denied-log(denied)
  await next()
})
