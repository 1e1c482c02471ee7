// Good: an unknown function is given the body with the address in it, and its answer is obeyed.
import axios from 'axios'
import { Router } from 'express'
import { isAllowed } from '@acme/policies'

export const routes = Router()

routes.post('/feeds', async (req, res) => {
  const { url } = req.body
  if (!isAllowed(req.body)) return res.sendStatus(403)
  res.json(await axios.get(url))
})
