// Koa: an assignment to ctx.status refuses, too.
import Router from '@koa/router'
import argon2 from 'argon2'
import { users } from './users'

const router = new Router()
router.post('/login', async (ctx) => {
  const { name, password } = ctx.request.body as { name: string; password: string }
  const user = await users.findByName(name)
  if (!(await argon2.verify(user.hash, password))) {
    ctx.status = 401
    //<^^^^^^^^^^^^^ error: require-auth-failure-log(refused)
    return
  }
  ctx.body = { id: user.id }
})
