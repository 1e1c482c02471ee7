// Good: the page that is read is our own.
import * as cheerio from 'cheerio'
import { Router } from 'express'

export const routes = Router()

routes.get('/images/:id', async (req, res) => {
  const page = await fetch(`https://pages.example.com/?id=${encodeURIComponent(req.params.id)}`)
  const $ = cheerio.load(await page.text())
  res.json(await Promise.all($('img').map((i, image) => fetch($(image).attr('src')))))
})
