// Good: the schema lets two words through.
import express from 'express'
import { z } from 'zod'

const Region = z.enum(['eu', 'us'])
const app = express()
app.get('/rates', async (req, res) => {
  const region = Region.parse(req.query.region)
  res.json(await (await fetch(`https://${region}.example.com/rates`)).json())
})
