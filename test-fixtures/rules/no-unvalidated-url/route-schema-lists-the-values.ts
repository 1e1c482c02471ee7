// Fastify answers 400 before the handler runs where a query does not fit the route's schema, whatever the code claims of it.
import Fastify from 'fastify'
import { Type } from '@sinclair/typebox'

const app = Fastify({ logger: true })
const Zone = Type.Union([Type.Literal('a'), Type.Literal('b')])

app.get('/zones', { schema: { querystring: Type.Object({ zone: Zone, name: Type.String() }) } }, async (request) => {
  const { zone, name } = request.query as { zone: string; name: string }
  await fetch(`https://${zone}.dns.example/records`)
  return fetch(`https://${name}.dns.example/records`) //! no-unvalidated-url(host)
})

app.route({
  method: 'POST',
  url: '/zones',
  schema: { body: Type.Object({ zone: Zone }) },
  handler: async (request) => fetch(`https://${request.body.zone}.dns.example/records`, { method: 'POST' }),
})
