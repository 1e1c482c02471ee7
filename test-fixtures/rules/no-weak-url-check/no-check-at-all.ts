// Where nothing is checked, no check is weak: that is for no-unvalidated-url to say.
import express from 'express'

const app = express()
app.get('/proxy', async (req, res) => {
  const url = req.query.url as string
  if (!url) return res.sendStatus(400)
  res.send(await (await fetch(url)).text())
})
