// What a call gives of the request is followed into its variable, also past a default: the check runs on what was sent.
import { Hono } from 'hono'

const app = new Hono()

app.get('/weak', async (c) => {
  const url = c.req.query('url') ?? ''
  if (!url.includes('example.com')) return c.text('no', 400)
  //   ^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: no-weak-url-check(includes) "passes"
  return fetch(url)
  //           ^^^ error: no-unvalidated-url(host)
})

app.get('/holds', async (c) => {
  const url = c.req.query('url') ?? ''
  if (!url.startsWith('https://images.example.com/')) return c.text('no', 400)
  return fetch(url)
})
