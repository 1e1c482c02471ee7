// Good: a field of the schema, a native enum, a union of literals or a check of success lists the hosts.
import express from 'express'
import { z } from 'zod'

enum Host {
  eu = 'eu.example.com',
  us = 'us.example.com',
}
const Query = z.object({ host: z.union([z.literal('eu.example.com'), z.literal('us.example.com')]).optional() })
const Native = z.nativeEnum(Host)
const app = express()

app.get('/a', async (req, res) => {
  const { host } = Query.parse(req.query)
  res.json(await (await fetch(`https://${host}/rates`)).json())
})
app.get('/b', async (req, res) => {
  const found = Native.safeParse(req.query.host)
  if (!found.success) return res.status(400).end()
  res.json(await (await fetch(`https://${found.data}/rates`)).json())
})
app.get('/c', async (req, res) => {
  if (!Native.safeParse(req.query.host).success) return res.status(400).end()
  res.json(await (await fetch(`https://${req.query.host}/rates`)).json())
})
