// Good in recommended: who is not logged in has sent nothing that could be refused. Bad: the password is wrong.
import { Hono } from 'hono'
import bcrypt from 'bcrypt'
import { hashOf } from './users'

export const app = new Hono<{ Variables: { user: { id: string } } }>()

app.post('/link', async (c) => {
  const user = c.get('user')
  if (!user) {
    return c.json({ error: 'Authentication required' }, 401)
  }
  return c.json({ id: user.id })
})

app.post('/login', async (c) => {
  const { name, password } = await c.req.json()
  if (!(await bcrypt.compare(password, await hashOf(name)))) {
    return c.json({ error: 'Invalid' }, 401) //! require-auth-failure-log(refused)
  }
  return c.json({ name })
})
