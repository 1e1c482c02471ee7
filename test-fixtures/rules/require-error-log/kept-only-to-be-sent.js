// The variable carries the error behind the handler, where it is asked for and sent; no log has it.
const express = require('express')
const { orders } = require('./orders')

const app = express()
app.post('/orders', async (req, res) => {
  let error = ''
  try {
    await orders.insert(req.body)
  } catch (err) { //! require-error-log(client)
    error = err.message || 'failed'
    await orders.rollback()
  }
  if (error) return res.status(500).send(error)
  res.send('ok')
})

app.get('/orders', async (req, res) => {
  let error
  let rows = []
  try {
    rows = await orders.list()
  } catch (err) { //! require-error-log(client)
    error = err
  }
  res.render('orders', { rows, error })
})
