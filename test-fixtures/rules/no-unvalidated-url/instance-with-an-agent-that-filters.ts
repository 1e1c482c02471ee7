// Good: the instance was made with an agent that refuses private addresses.
import axios from 'axios'
import { useAgent } from 'request-filtering-agent'
import { Router } from 'express'

const client = axios.create({ httpsAgent: useAgent('https://example.com/') })
export const routes = Router()

routes.post('/load', async (req, res) => {
  res.json((await client.get(req.body.url)).data)
})
