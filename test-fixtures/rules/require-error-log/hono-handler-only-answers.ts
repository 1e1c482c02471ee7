// Hono prints unexpected errors unless a handler takes them; this one drops them.
import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'

const app = new Hono()

app.onError((error, c) => {
  //         ^^^^^ error: require-error-log(central)
  if (error instanceof HTTPException) return error.getResponse()
  return c.json({ message: 'failed' }, 500)
})
