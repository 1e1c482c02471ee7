// An error that a function of another file makes is known by its status; the handler here logs those from 500 on only.
import express from 'express'
import { AppError } from './errors'

const app = express()

app.get('/a', (req, res) => {
  if (!req.user.isAdmin) throw AppError.forbidden() //! require-access-denied-log(denied)
  res.send('a')
})

app.get('/b', (req, res) => {
  if (!req.user.isAdmin) throw AppError.of(403) //! require-access-denied-log(denied)
  res.send('b')
})

app.get('/c', (req, res) => {
  if (!req.user.isAdmin) throw AppError.broken()
  res.send('c')
})

app.use((err, req, res, next) => {
  res.statusCode = err.status ?? 500
  if (res.statusCode >= 500) console.error('request failed', err)
  res.json({ code: err.code })
})
