// Whoever names the browser gets the pages that we open in it.
import express from 'express'
import puppeteer from 'puppeteer'

express().post('/print', async (req, res) => {
  const browser = await puppeteer.connect({ browserWSEndpoint: req.body.browser }) //! no-unvalidated-url(host)
  res.send(await (await browser.newPage()).pdf())
})
