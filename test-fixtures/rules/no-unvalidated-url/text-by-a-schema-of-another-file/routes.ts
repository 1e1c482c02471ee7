// The schema of another file lets any host through.
import express from 'express'
import { Query } from './schemas'

const app = express()
app.get('/', async (req, res) => {
  const query = Query.safeParse(req.query)
  if (!query.success) return res.status(400).end()
  res.json(await (await fetch(`https://${query.data.host}/rates`)).json()) //! no-unvalidated-url(host)
})
