// A job of the cluster is an address, and its task opens it.
import express from 'express'
import { Cluster } from 'puppeteer-cluster'

export async function start() {
  const cluster = await Cluster.launch({ maxConcurrency: 2 })
  await cluster.task(async ({ page, data: url }) => {
    await page.goto(url)
    return page.screenshot()
  })
  express().get('/picture', async (req, res) => {
    res.send(await cluster.execute(req.query.url)) //! no-unvalidated-url(host)
  })
}
