// Good: behind the handler the error is logged, blamed on the client, given to another function, or read by a closure.
const express = require('express')
const { orders } = require('./orders')

const app = express()
app.post('/orders', async (req, res, next) => {
  let error
  let refused
  let late
  let shared
  try {
    await orders.insert(req.body)
  } catch (err) {
    error = err
  }
  try {
    await orders.check(req.body)
  } catch (err) {
    refused = err
  }
  try {
    await orders.send(req.body)
  } catch (err) {
    late = err.message
  }
  try {
    await orders.index(req.body)
  } catch (err) {
    shared = err.message
  }
  if (refused) return res.status(400).send(refused.message)
  if (error) {
    console.error('insert failed')
    return res.status(500).send(error.message)
  }
  if (late) orders.remember(late)
  res.on('finish', () => console.log(shared))
  res.send({ late, shared })
})

app.post('/imports', async (req, res) => {
  let message = 'ok'
  try {
    await orders.import(req.body)
  } catch (err) {
    const isKnown = err instanceof orders.ImportError
    if (!isKnown) console.error(err)
    message = isKnown ? err.message : 'internal error'
  }
  res.json({ message })
})
