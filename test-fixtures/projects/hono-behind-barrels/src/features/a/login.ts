import { Hono } from 'hono'
import { verify } from '@node-rs/argon2'
import { Credentials, db, failed, logger, swallow } from '../../index-barrel.js'
export const login = new Hono()
login.post('/', async (c) => {
  const credentials = Credentials.parse(await c.req.json())
  logger.info({ credentials }, 'login')
  //            ^^^^^^^^^^^ error: no-sensitive-data-in-logs(reaches)
  const user = await db.find(credentials.email)
  if (!(await verify(user.hash, credentials.password))) {
    return c.json({ error: 'invalid' }, 401)
    //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: require-auth-failure-log(refused)
  }
  return c.json({ id: user.id })
})
login.post('/store', async (c) => {
  await db.store(await c.req.json()).catch(failed)
  await db.store(await c.req.json()).catch(swallow)
  return c.json({})
})
