// Koa: the status may be written to the response inside the context, too.
// @preset strict
import Koa from 'koa'
import { orders } from './orders'

const app = new Koa()

app.use(async (ctx) => {
  try {
    ctx.body = await orders.create(ctx.query)
  } catch (err) {
    console.warn(err)
    ctx.response.status = 400
    ctx.response.body = { error: err.message }
  }
})
