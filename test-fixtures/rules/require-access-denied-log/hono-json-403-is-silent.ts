// Hono: the returned response refuses.
import { Hono } from 'hono'

const app = new Hono()
app.delete('/posts/:id', async (c) => {
  const user = c.get('user')
  if (user.role !== 'editor') return c.json({ error: 'forbidden' }, 403) //! require-access-denied-log(denied)
  return c.body(null, 204)
})
