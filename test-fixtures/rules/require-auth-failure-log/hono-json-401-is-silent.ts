// Hono with jose: the status is the second argument of the answer.
import { Hono } from 'hono'
import { jwtVerify } from 'jose'

const key = new TextEncoder().encode(process.env.JWT_KEY)
const app = new Hono()
app.use('/api/*', async (c, next) => {
  try {
    await jwtVerify(c.req.query('token') ?? '', key)
    //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ step 1: "is decided here"
  } catch {
    return c.json({ error: 'invalid token' }, 401)
    //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: require-auth-failure-log(refused)
  }
  await next()
})
