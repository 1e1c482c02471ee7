// Good: Koa's error event receives the error, and its default listener prints it.
const Koa = require('koa')
const { charge } = require('./payments')

const app = new Koa()
app.use(async (ctx) => {
  try {
    ctx.body = await charge(ctx.state.cart)
  } catch (err) {
    ctx.status = 502
    ctx.app.emit('error', err, ctx)
  }
})
