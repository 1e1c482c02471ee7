// Koa: the status is the answer to a wrong signature.
import Koa from 'koa'
import tsscmp from 'tsscmp'

new Koa().use(async (ctx, next) => {
  if (!tsscmp(ctx.get('x-signature'), ctx.state.expected)) {
    ctx.status = 401 //! require-integrity-failure-log(mismatch)
    return
  }
  await next()
})
