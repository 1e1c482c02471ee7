// Koa prints no error below 500: what http-errors makes of a wrong password leaves no trace.
import bcrypt from 'bcrypt'
import createError from 'http-errors'
import Koa from 'koa'
import { users } from './users'

const app = new Koa()
app.use(async (ctx) => {
  const user = await users.byName(ctx.query.name)
  if (!(await bcrypt.compare(String(ctx.query.password), user.hash))) throw createError(401, 'wrong password') //! missing require-auth-failure-log(refused)
  ctx.body = user
})
