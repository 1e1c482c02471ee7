// Good: the browser shows a page of our own; the client chooses what stands in its query.
import express from 'express'
import puppeteer from 'puppeteer'

express().get('/invoice.pdf', async (req, res) => {
  const browser = await puppeteer.launch()
  const page = await browser.newPage()
  await page.goto(`https://app.example.com/invoice?id=${encodeURIComponent(String(req.query.id))}`)
  res.send(await page.pdf())
})
