// The state of a login that comes back is compared with the one that a cookie keeps.
import { Hono } from 'hono'
import { getCookie } from 'hono/cookie'

export const oauth = new Hono()

oauth.get('/callback', (c) => {
  const { state } = c.req.query()
  if (state !== getCookie(c, 'oauth_state')) return c.text('try again', 400) //! require-integrity-failure-log(mismatch)
  return c.text('welcome')
})

oauth.get('/logged', (c) => {
  const { state } = c.req.query()
  if (state !== getCookie(c, 'oauth_state')) {
    console.warn('oauth state mismatch')
    return c.text('try again', 400)
  }
  return c.text('welcome')
})
