// The instance follows none.
// @preset strict
import express from 'express'
import got from 'got'

const client = got.extend({ followRedirect: false })
const app = express()
app.get('/proxy', async (req, res) => {
  const address = new URL(String(req.query.url))
  if (address.hostname !== 'files.example.com') return res.sendStatus(403)
  res.send(await client(address).text())
})
