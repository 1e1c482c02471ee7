// What is asked of another field of the body says nothing of the address beside it.
import axios from 'axios'
import { Router } from 'express'

export const routes = Router()

routes.post('/feeds', async (req, res) => {
  const { url, type } = req.body
  if (type !== 'rss') return res.sendStatus(400)
  res.json(await axios.get(url)) //! no-unvalidated-url(host)
})

routes.post('/pages', async (req, res) => {
  if (!['page', 'post'].includes(req.body.kind)) return res.sendStatus(400)
  res.json(await axios.get(req.body.url)) //! no-unvalidated-url(host)
})
