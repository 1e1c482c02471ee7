// Good: a picklist, also behind a text in a pipe, and an assertion.
import { Hono } from 'hono'
import * as v from 'valibot'

const Host = v.pipe(v.string(), v.toLowerCase(), v.picklist(['eu.example.com', 'us.example.com']))
const app = new Hono()

app.get('/a', async (c) => {
  const host = v.parse(Host, c.req.query('host'))
  return c.json(await (await fetch(`https://${host}/rates`)).json())
})
app.get('/b', async (c) => {
  const host = c.req.query('host')
  if (!v.is(Host, host)) return c.text('no such host', 400)
  return c.json(await (await fetch(`https://${host}/rates`)).json())
})
app.get('/c', async (c) => {
  const host = c.req.query('host')
  v.assert(Host, host)
  return c.json(await (await fetch(`https://${host}/rates`)).json())
})
