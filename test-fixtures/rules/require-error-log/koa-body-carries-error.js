// Koa: the message in ctx.body reaches the client, and no log.
const Koa = require('koa')
const { charge } = require('./payments')

const app = new Koa()
app.use(async (ctx) => {
  try {
    ctx.body = await charge(ctx.state.cart)
  } catch (e) { //! require-error-log(client)
    ctx.status = 502
    ctx.body = { error: e.message }
  }
})
