// Right: the host comes from a list; the client only chooses among its entries.
import axios from 'axios'
import { Router, type Request, type Response } from 'express'
import { logger } from '../logger'

const ALLOWED_HOSTS = new Set(['images.example.com', 'static.example.com'])

export const preview = Router()

preview.get('/preview', async (req: Request, res: Response) => {
  const target = new URL(req.query.url as string)
  if (target.protocol !== 'https:' || !ALLOWED_HOSTS.has(target.hostname)) {
    logger.warn({ event: 'input_validation_fail', host: target.hostname, ip: req.ip }, 'preview refused')
    return res.status(400).end()
  }
  const page = await fetch(target, { redirect: 'error' })
  res.send(await page.text())
})

preview.get('/product-image/:id', async (req: Request, res: Response) => {
  const id = encodeURIComponent(req.params.id)
  const image = await axios.get(`https://images.example.com/products/${id}`, {
    responseType: 'stream',
    maxRedirects: 0,
  })
  image.data.pipe(res)
})
