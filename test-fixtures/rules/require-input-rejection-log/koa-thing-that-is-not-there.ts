// Good: that there is no such thing refuses no input; a body of the wrong form does.
// @preset all
import type { Context } from 'koa'
import { find, isValid } from './documents'

export async function show(ctx: Context) {
  const document = await find(ctx.query.id)
  if (!document) return ctx.notFound()
  if (!isValid(ctx.request.body)) return ctx.badRequest('invalid') //! require-input-rejection-log(rejected)
  ctx.body = document
}
