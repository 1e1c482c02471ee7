// util.inspect prints the stack, too.
// @preset strict
import { inspect } from 'node:util'
import express from 'express'
import { orders } from './orders'

const app = express()

app.get('/orders', async (req, res) => {
  try {
    res.json(await orders.list())
  } catch (err) {
    console.error(err)
    res.status(500).send(inspect(err))
    //                   ^^^^^^^^^^^^ error: no-error-details-in-response(stack)
  }
})
