// A field that may be any text lets every host through: alone, or as one of several alternatives.
import express from 'express'
import { z } from 'zod'

const Query = z.object({ region: z.enum(['eu', 'us']), host: z.string().url() })
const Either = z.union([z.literal('eu.example.com'), z.string()])
const app = express()

app.get('/a', async (req, res) => {
  const { host } = Query.parse(req.query)
  res.json(await (await fetch(host)).json()) //! no-unvalidated-url(host)
})
app.get('/b', async (req, res) => {
  res.json(await (await fetch(`https://${Either.parse(req.query.host)}/`)).json()) //! no-unvalidated-url(host)
})
app.get('/c', async (req, res) => {
  if (!Either.safeParse(req.query.host).success) return res.status(400).end()
  res.json(await (await fetch(`https://${req.query.host}/rates`)).json()) //! no-unvalidated-url(host)
})
