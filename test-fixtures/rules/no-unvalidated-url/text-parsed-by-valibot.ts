// A URL is still any URL after Valibot says that it is one.
import { Hono } from 'hono'
import * as v from 'valibot'

const Address = v.pipe(v.string(), v.url())
const app = new Hono()

app.get('/a', async (c) => {
  const address = v.parse(Address, c.req.query('address'))
  return c.json(await (await fetch(address)).json()) //! no-unvalidated-url(host)
})
app.get('/b', async (c) => {
  const address = c.req.query('address')
  if (!v.is(Address, address)) return c.text('no address', 400)
  return c.json(await (await fetch(address)).json()) //! no-unvalidated-url(host)
})
