// Good: a listener for Koa's error event receives the thrown 401 and logs it.
const Koa = require('koa')
const jwt = require('jsonwebtoken')
const log = require('./logger')

const app = new Koa()
app.on('error', (err, ctx) => log.warn(err.message, { ip: ctx.ip }))
app.use(async (ctx, next) => {
  try {
    ctx.state.user = jwt.verify(ctx.query.token, process.env.JWT_KEY)
  } catch (err) {
    ctx.throw(401, 'invalid token')
  }
  await next()
})
