// Handlers of errors in an abstract class: one logs, and one that overrides it only counts.
import express from 'express'
import { Fetcher, Import, Sweep } from './jobs.js'
const app = express()
const fetcher = new Fetcher('https://items.example.com')
app.post('/import/:id', async (req, res) => { await new Import().execute(req.params.id); res.end() })
app.post('/sweep/:id', async (req, res) => { await new Sweep().execute(req.params.id); res.end() })
app.get('/fetch', async (req, res) => {
  res.send(await fetcher.from(String(req.query.url)))
  //                          ^^^^^^^^^^^^^^^^^^^^^ error: no-unvalidated-url(host)
})
app.get('/item/:id', async (req, res) => { await fetcher.execute(req.params.id); res.end() })
app.listen(3000)
