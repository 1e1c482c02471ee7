// Good: a console line is a record.
import { Hono } from 'hono'

const app = new Hono()
app.delete('/posts/:id', async (c) => {
  const user = c.get('user')
  if (user.role !== 'editor') {
    console.warn('access denied', user.id)
    return c.json({ error: 'forbidden' }, 403)
  }
  return c.body(null, 204)
})
