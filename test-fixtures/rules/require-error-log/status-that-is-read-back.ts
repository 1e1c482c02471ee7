// What was not expected is logged: the status that the answer got from the error is asked again.
import Koa from 'koa'

const app = new Koa()

app.use(async (ctx, next) => {
  try {
    await next()
  } catch (err: any) {
    ctx.status = err.status ?? 500
    ctx.body = { error: 'something went wrong' }
    if (ctx.status >= 500) console.error('request failed', err)
  }
})

const other = new Koa()

other.use(async (ctx, next) => {
  try {
    await next()
  } catch (err: any) { //! require-error-log(client)
    ctx.status = err.status ?? 500
    ctx.body = { error: err.message }
  }
})
