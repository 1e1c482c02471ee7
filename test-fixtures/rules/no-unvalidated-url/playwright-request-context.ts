// Playwright: a page and its request context call the address from the server.
import express from 'express'
import { chromium } from 'playwright'

const app = express()
app.get('/shot', async (req, res) => {
  const context = await (await chromium.launch()).newContext()
  const page = await context.newPage()
  await page.goto(String(req.query.page)) //! no-unvalidated-url(host)
  await page.request.get(String(req.query.data)) //! no-unvalidated-url(host)
  res.send(await page.screenshot())
})
