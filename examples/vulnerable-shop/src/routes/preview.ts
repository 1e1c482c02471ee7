// Wrong: the client decides which server this server calls.
import axios from 'axios'
import { Router, type Request, type Response } from 'express'
import { logger } from '../logger'

export const preview = Router()

preview.get('/preview', async (req: Request, res: Response) => {
  const page = await fetch(req.query.url as string)
  res.send(await page.text())
})

preview.post('/product-image', async (req: Request, res: Response) => {
  const { imageUrl } = req.body as { imageUrl: string }
  if (!imageUrl.includes('images.example.com')) return res.status(400).end()

  const image = await axios.get(imageUrl, { responseType: 'stream' })
  logger.info({ imageUrl }, 'image fetched')
  image.data.pipe(res)
})
