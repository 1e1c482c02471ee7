// Good: the crawler starts at our own site, only its depth is chosen.
import { CheerioCrawler } from 'crawlee'
import express from 'express'

express().post('/crawl', async (req, res) => {
  const crawler = new CheerioCrawler({ maxRequestsPerCrawl: Number(req.body.pages) })
  await crawler.run(['https://docs.example.com/'])
  res.sendStatus(202)
})
