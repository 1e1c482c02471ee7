// Good: another file says that all requests go through a dispatcher that looks at addresses.
import express from 'express'

export const app = express()
app.get('/page', async (req, res) => {
  res.send(await (await fetch(String(req.query.url))).text())
})
