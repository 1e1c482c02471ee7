// A dispatcher for all requests that looks at no address.
import express from 'express'

export const app = express()
app.get('/page', async (req, res) => {
  res.send(await (await fetch(String(req.query.url))).text()) //! no-unvalidated-url(host)
})
