// Hono: an error that is turned into the answer is not logged.
import { Hono } from 'hono'
import { publish } from './queue'

const app = new Hono()
app.post('/events', async (c) => {
  try {
    await publish(await c.req.json())
    return c.text('accepted', 202)
  } catch (e) { //! require-error-log(client)
    return c.json({ error: (e as Error).message }, 500)
  }
})
