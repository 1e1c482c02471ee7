// What is not checked at all is for no-unvalidated-url to report.
// @preset strict
import express from 'express'

const app = express()
app.get('/proxy', async (req, res) => {
  res.send(await (await fetch(String(req.query.url))).text())
})
