// Status 400 says that the client is to blame and may know why.
// @preset strict
import Koa from 'koa'
import { orders } from './orders'

const app = new Koa()

app.use(async (ctx) => {
  try {
    ctx.body = await orders.create(ctx.query)
  } catch (err) {
    console.warn(err)
    ctx.status = 400
    ctx.body = { error: err.message }
  }
})
