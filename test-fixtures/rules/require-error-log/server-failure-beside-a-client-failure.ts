// A handler that tells what the client did wrong from all the rest answers 500 for the rest: that failure is the server's, and lost.
import express, { type Request, type Response } from 'express'
import { ZodError } from 'zod'
import { saveOrder, type Order } from './orders'

const app = express()

app.post('/orders', async (req, res) => {
  try {
    res.json(await saveOrder(req.body))
  } catch (err: any) {
  //^^^^^^^^^^^^^^^^ error: require-error-log(catchSome)
    if (err.code === 11000) return res.status(409).json({ message: 'ordered already' })
    res.status(500).json({ message: 'could not order' })
  }
})

app.put('/orders', async (req, res) => {
  try {
    res.json(await saveOrder(req.body))
  } catch (err) {
  //^^^^^^^^^^^ error: require-error-log(catchSome)
    if (err instanceof ZodError) res.status(422).json({ issues: err.issues })
    else res.status(500).end()
  }
})

app.patch('/orders', async (req, res) => {
  try {
    res.json(await saveOrder(req.body))
  } catch (err) {
    if (err instanceof ZodError) return res.status(422).json({ issues: err.issues })
    console.error('order not saved', err)
    return res.status(500).end()
  }
})

export const readOrder = (orders: Map<string, Order>) => (req: Request, res: Response) => {
  try {
    res.json(JSON.parse(String(orders.get(req.params.id))))
  } catch {
    res.status(404).end()
  }
}

// The answer of 500 stands behind a question that has nothing to do with the error.
app.delete('/orders/:id', async (req, res) => {
  try {
    await saveOrder(req.body)
  } catch (err: any) {
  //^^^^^^^^^^^^^^^^ error: require-error-log(catchSome)
    if (err.code === 'P2025') {
      if (!res.headersSent) res.status(404).json({ message: 'no such order' })
      return
    }
    if (!res.headersSent) res.status(500).json({ message: 'could not delete' })
  }
})

app.post('/orders/:id/copies', async (req, res) => {
  try {
    await saveOrder(req.body)
  } catch (err: any) {
    if (err.code === 'P2025') {
      if (!res.headersSent) res.status(404).json({ message: 'no such order' })
      return
    }
    if (!res.headersSent) {
      console.error('order not copied', err)
      res.status(500).json({ message: 'could not copy' })
    }
  }
})
