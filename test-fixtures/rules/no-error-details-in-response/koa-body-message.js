// Koa: the message written to the body.
// @preset strict
import Koa from 'koa'
import { orders } from './orders'

const app = new Koa()

app.use(async (ctx) => {
  try {
    ctx.body = await orders.list()
  } catch (err) {
    console.error(err)
    ctx.status = 500
    ctx.body = err.message
    //         ^^^^^^^^^^^ error: no-error-details-in-response(message)
  }
})
