import type { Context, Next } from 'koa'
import jwt from 'jsonwebtoken'

export async function authenticate(ctx: Context, next: Next) {
  try {
    ctx.state.user = jwt.verify(ctx.get('authorization'), process.env.JWT_KEY ?? '')
  } catch {
    ctx.throw(401, 'invalid token') //! require-auth-failure-log(refused)
  }
  await next()
}
