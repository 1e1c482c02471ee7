// Koa: the status is the answer.
import Koa from 'koa'

new Koa().use(async (ctx, next) => {
  if (ctx.state.user.tenant !== ctx.params.tenant) {
    ctx.status = 403 //! require-access-denied-log(denied)
    return
  }
  await next()
})
