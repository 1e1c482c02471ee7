// Hono's default handler answers an HTTPException without printing it.
import bcrypt from 'bcryptjs'
import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { users } from './users'

const app = new Hono()
app.post('/login', async (c) => {
  const { name, password } = await c.req.json()
  const user = await users.findByName(name)
  if (!(await bcrypt.compare(password, user.hash))) {
    throw new HTTPException(401) //! require-auth-failure-log(refused)
  }
  return c.json({ id: user.id })
})
