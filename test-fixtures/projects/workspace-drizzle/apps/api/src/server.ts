import { clients, db, MirrorQuery, RegionQuery, users, type User } from '@acme/database'
import fastify from 'fastify'

const app = fastify({ logger: true })

app.get('/users', async (request) => {
  const all = await db.select().from(users)
  request.log.info({ all }, 'read') //! no-sensitive-data-in-logs(shape) "'passwordHash'"
  const shown = await db.select({ id: users.id, email: users.email }).from(users)
  request.log.info({ shown }, 'read')
  return shown
})

app.post('/clients', async (request) => {
  const [made] = await db.insert(clients).values({ clientSecret: 'x' }).returning()
  request.log.info({ made }, 'made') //! no-sensitive-data-in-logs(shape) "'clientSecret'"
  return { id: made?.id }
})

app.get('/rates', async (request) => {
  const { region, trace } = RegionQuery.parse(request.query)
  const answer = await fetch(`https://${region}.example.com/rates?trace=${trace}`)
  return answer.json()
})

app.get('/mirror', async (request) => {
  const { mirror } = MirrorQuery.parse(request.query)
  return (await fetch(mirror)).json() //! no-unvalidated-url(host)
})

export function welcome(user: User, shown: Omit<User, 'passwordHash'>): void {
  app.log.info({ user }, 'welcome') //! no-sensitive-data-in-logs(shape) "'passwordHash'"
  app.log.info({ shown }, 'welcome')
}
