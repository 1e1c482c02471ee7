// A fetch that tries again goes to the same address.
import express from 'express'
import fetchRetry from 'fetch-retry'

const fetchAgain = fetchRetry(fetch, { retries: 3 })
express().get('/page', async (req, res) => {
  const answer = await fetchAgain(String(req.query.url)) //! no-unvalidated-url(host)
  res.send(await answer.text())
})
