// A plain error is given its status behind its making; the central handler logs from 500 on, so only one of them leaves a record.
const express = require('express')
const pino = require('pino')
const { notes } = require('./notes')

const log = pino()
const app = express()

app.get('/notes/:id', (req, res, next) => {
  const note = notes.find(req.params.id)
  if (note.ownerId !== req.user.id) {
    const error = new Error('not yours')
    error.status = 403
    return next(error) //! require-access-denied-log(denied)
  }
  res.json(note)
})

app.put('/notes/:id', (req, res) => {
  const note = notes.find(req.params.id)
  if (note.ownerId !== req.user.id) throw Object.assign(new Error('not yours'), { statusCode: 403 }) //! require-access-denied-log(denied)
  res.json(notes.save(req.body))
})

app.delete('/notes/:id', (req, res, next) => {
  if (notes.find(req.params.id).ownerId !== req.user.id) {
    const error = new Error('not yours')
    error.status = 500
    return next(error)
  }
  res.json(notes.remove(req.params.id))
})

app.use((err, req, res, next) => {
  const status = err.status || err.statusCode || 500
  if (status >= 500) log.error(err)
  res.status(status).json({ error: err.message })
})
