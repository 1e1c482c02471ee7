import { Hono } from 'hono'
import { Profile, Target, db, logger } from '../../index-barrel.js'
export const profile = new Hono()
profile.post('/', async (c) => {
  const value = Profile.parse(await c.req.json())
  logger.info({ value }, 'profile')
  await db.store(value)
  return c.json(value)
})
profile.get('/region', async (c) => {
  const { region } = Target.parse(c.req.query())
  const answer = await fetch(`https://${region}.example.com/status`)
  return c.text(await answer.text())
})
profile.get('/url', async (c) => {
  const { url } = Target.parse(c.req.query())
  const answer = await fetch(url)
  //                         ^^^ error: no-unvalidated-url(host)
  return c.text(await answer.text())
})
