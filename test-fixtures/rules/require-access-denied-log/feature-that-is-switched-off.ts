// Good: what is switched off is refused to everybody. Bad: the account of one user is.
import { Hono } from 'hono'
import { isRegistrationEnabled, findUser } from './settings'

export const app = new Hono()

app.post('/register', async (c) => {
  const registrationEnabled = await isRegistrationEnabled()
  if (!registrationEnabled) {
    return c.json({ error: 'Registration is currently disabled' }, 403)
  }
  return c.json({ ok: true })
})

app.post('/login', async (c) => {
  const user = await findUser(await c.req.text())
  if (user.disabled) {
    return c.json({ error: 'This account is disabled' }, 403) //! require-access-denied-log(denied)
  }
  return c.json({ ok: true })
})
