// Good: the client connects through an agent of the project's own, which looks at the address when it is resolved.
import { Router } from 'express'
import { filteringClient } from './client.js'

export const routes = Router()

routes.post('/load', async (req, res) => {
  const client = filteringClient()
  res.send(await client.get(req.body.url))
})

routes.post('/stream', (req, res) => {
  filteringClient().stream.get(req.body.url).pipe(res)
})
