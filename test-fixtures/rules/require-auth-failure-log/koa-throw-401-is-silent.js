// Koa's own error handler prints no error that the client may see, and a thrown 401 is one.
const Koa = require('koa')
const jwt = require('jsonwebtoken')

const app = new Koa()
app.use(async (ctx, next) => {
  try {
    ctx.state.user = jwt.verify(ctx.query.token, process.env.JWT_KEY)
  } catch (err) {
    ctx.throw(401, 'invalid token') //! require-auth-failure-log(refused)
  }
  await next()
})
