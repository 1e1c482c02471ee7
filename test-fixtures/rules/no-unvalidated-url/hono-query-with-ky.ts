// Hono and ky.
import { Hono } from 'hono'
import ky from 'ky'

const app = new Hono()
app.get('/proxy', async (c) => {
  const text = await ky.get(c.req.query('url') ?? '').text() //! no-unvalidated-url(host)
  return c.text(text)
})
