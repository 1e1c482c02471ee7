// The client reads the message; nobody on the server does.
import express from 'express'
import { createOrder } from './orders'

const app = express()
app.post('/orders', async (req, res) => {
  try {
    res.json(await createOrder(req.body))
    //             ^^^^^^^^^^^^^^^^^^^^^ step 1: "this call can fail"
  } catch (err) {
  //^^^^^^^^^^^ error: require-error-log(client) "goes to the client only"
    res.status(500).json({ error: (err as Error).message })
  }
})
