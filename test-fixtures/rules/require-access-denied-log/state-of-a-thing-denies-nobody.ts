// What is archived nobody gets: the state of a thing denies access to nobody in particular. The state of an account does.
// @preset strict
import express from 'express'
import { products, users } from './store'

const app = express()
app.post('/buy', async (req, res) => {
  const product = await products.get(req.body.id)
  if (product.get('active') !== true) {
    res.writeHead(403)
    return res.end('Tier is archived.')
  }
  const user = await users.get(req.body.buyer)
  if (!user.active) {
    res.writeHead(403) //! require-access-denied-log(denied) "'user.active' is false"
    return res.end('Ask the office.')
  }
  res.json({ bought: product.id })
})
