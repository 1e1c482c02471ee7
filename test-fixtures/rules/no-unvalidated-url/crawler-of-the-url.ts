// A crawler starts where the client says.
import { CheerioCrawler } from 'crawlee'
import express from 'express'

express().post('/crawl', async (req, res) => {
  const crawler = new CheerioCrawler({ maxRequestsPerCrawl: 10 })
  await crawler.run([req.body.url]) //! no-unvalidated-url(host)
  res.sendStatus(202)
})
