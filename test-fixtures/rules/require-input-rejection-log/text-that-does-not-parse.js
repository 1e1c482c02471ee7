// What does not parse is refused, and the error goes nowhere.
// @preset all
import Koa from 'koa'

new Koa().use(async (ctx) => {
  try {
    ctx.state.filter = JSON.parse(ctx.query.filter)
  } catch {
    ctx.status = 400 //! require-input-rejection-log(rejected)
  }
})
