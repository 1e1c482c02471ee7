// A headless browser on the server calls the address as well as fetch would.
import express from 'express'
import puppeteer from 'puppeteer'

const app = express()
app.get('/screenshot', async (req, res) => {
  const browser = await puppeteer.launch()
  const page = await browser.newPage()
  await page.goto(req.query.url as string) //! no-unvalidated-url(host)
  res.send(await page.screenshot())
})
