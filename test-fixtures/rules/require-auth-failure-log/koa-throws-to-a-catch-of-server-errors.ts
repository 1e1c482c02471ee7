// `ctx.throw(401)` behind a catch that logs from 500 on: the decision is the place, not the catch.
import bcrypt from 'bcrypt'
import Koa from 'koa'
import pino from 'pino'
import { users } from './users'

const log = pino()
const app = new Koa()
app.use(async (ctx, next) => {
  try {
    await next()
  } catch (err: any) {
    ctx.status = err.status || 500
    if (ctx.status >= 500) log.error({ err }, 'failed')
    ctx.body = { error: err.message }
  }
})
app.use(async (ctx) => {
  const user = await users.byName(ctx.query.name)
  if (!(await bcrypt.compare(String(ctx.query.password), user.hash))) ctx.throw(401, 'wrong password') //! require-auth-failure-log(refused)
  ctx.body = user
})
