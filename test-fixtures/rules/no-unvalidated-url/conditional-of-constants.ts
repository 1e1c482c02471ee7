// Good: both sides of the conditional are constants.
import express from 'express'
import ky from 'ky'

const app = express()
app.get('/rates', async (req, res) => {
  const host = req.query.test === '1' ? 'sandbox.example.com' : 'api.example.com'
  res.json(await ky.get(`https://${host}/rates`).json())
})
