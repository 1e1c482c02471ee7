// Bad: the helper writes the error's text into the answer and nowhere else.
import type { Context } from 'koa'
import { answer } from './answer'
import { orders } from './orders'

export async function list(ctx: Context) {
  try {
    ctx.body = await orders.find()
  } catch (error) { //! require-error-log(catch)
    answer(ctx, 500, `No orders: ${error}`)
  }
}
