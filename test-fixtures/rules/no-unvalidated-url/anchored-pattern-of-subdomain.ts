// Good: a subdomain of letters cannot leave the domain.
import express from 'express'

const app = express()
app.get('/tenant/:name', async (req, res) => {
  const { name } = req.params
  if (!/^[a-z0-9-]+$/.test(name)) return res.sendStatus(400)
  res.json(await (await fetch(`https://${name}.example.com/info`)).json())
})
