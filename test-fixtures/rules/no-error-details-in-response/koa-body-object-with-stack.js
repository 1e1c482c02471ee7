// Koa: the stack in an object that becomes the body.
// @preset strict
import Koa from 'koa'
import { orders } from './orders'

const app = new Koa()

app.use(async (ctx, next) => {
  try {
    await next()
  } catch (err) {
    ctx.status = err.status || 500
    ctx.body = { error: { message: 'failed', stack: err.stack } }
    //                                       ^^^^^^^^^^^^^^^^ error: no-error-details-in-response(stack)
    ctx.app.emit('error', err, ctx)
  }
})

app.use(async (ctx) => {
  ctx.body = await orders.list()
})
