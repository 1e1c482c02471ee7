// The state of a login that a function of the framework reads from the query is one as well.
import { Hono } from 'hono'
import { getCookie } from 'hono/cookie'
import { HTTPException } from 'hono/http-exception'

new Hono().get('/callback', async (c) => {
  const storedState = getCookie(c, 'state')
  if (c.req.query('state') !== storedState) {
    throw new HTTPException(401) //! require-integrity-failure-log(mismatch)
  }
  return c.redirect('/')
})
