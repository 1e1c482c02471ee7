// Good: the wrapper of another file logs what the handler rejects with.
import express from 'express'
import { wrap } from './wrap'

const app = express()

app.post('/orders', wrap(async (request, response) => {
  await fetch('https://pay.example.com/charge', { method: 'POST', body: request.body })
  response.json({ ok: true })
}))
