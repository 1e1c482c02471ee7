// The schema lets identifiers and numbers through only.
// @preset strict
import express from 'express'
import { z } from 'zod'

const Query = z.object({ id: z.string().uuid(), page: z.number() })
const app = express()
app.get('/items', (req, res) => {
  const query = Query.parse(req.query)
  console.log(`item ${query.id}, page ${query.page}`)
  res.end()
})
