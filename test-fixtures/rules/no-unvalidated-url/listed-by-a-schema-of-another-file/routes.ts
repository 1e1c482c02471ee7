// Good: the schema stands in another file, and lists the hosts there.
import express from 'express'
import { Host, Query } from './schemas'

const app = express()
app.get('/a', async (req, res) => {
  res.json(await (await fetch(`https://${Host.parse(req.query.host)}/rates`)).json())
})
app.get('/b', async (req, res) => {
  const query = Query.safeParse(req.query)
  if (!query.success) return res.status(400).end()
  res.json(await (await fetch(`https://${query.data.host}/rates?page=${query.data.page}`)).json())
})
