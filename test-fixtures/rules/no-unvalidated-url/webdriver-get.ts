// Selenium: the browser that runs beside the server gets the page.
import express from 'express'
import { Builder } from 'selenium-webdriver'

express().get('/shot', async (req, res) => {
  const driver = await new Builder().forBrowser('chrome').build()
  await driver.get(String(req.query.url)) //! no-unvalidated-url(host)
  res.send(await driver.takeScreenshot())
})
