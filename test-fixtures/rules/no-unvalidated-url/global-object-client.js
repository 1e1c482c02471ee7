// The client is read from the global object, or imported when it is needed, as compilers to CommonJS write it.
const express = require('express')

const app = express()
app.get('/a', async (req, res) => {
  const answer = await globalThis.fetch(req.query.url) //! no-unvalidated-url(host)
  res.send(await answer.text())
})
app.get('/b', async (req, res) => {
  const { default: call } = await Promise.resolve().then(() => __importStar(require('node-fetch')))
  const answer = await call(req.query.url) //! no-unvalidated-url(host)
  res.send(await answer.text())
})
app.get('/c', async (req, res) => {
  const answer = await global.fetch(`https://api.example.com/${encodeURIComponent(req.query.id)}`)
  res.send(await answer.text())
})
