// Good: two members of one parsed address are about the same host.
import { Router } from 'express'

const HOSTS = new Set(['api.example.com'])
export const routes = Router()

routes.post('/status', async (req, res) => {
  const { host, hostname } = new URL(req.body.url)
  if (!HOSTS.has(hostname)) return res.sendStatus(400)
  const answer = await fetch(`https://${host}/status`)
  res.json(await answer.json())
})
