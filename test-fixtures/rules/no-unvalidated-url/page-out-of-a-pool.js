// A page that comes from elsewhere is known by the options of its navigation.
const express = require('express')
const tabs = require('./tabs')
const app = express()

app.post('/open', async (req, res) => {
  const tab = await tabs.take()
  await tab.goto(req.body.url, { waitUntil: 'load' }) //! no-unvalidated-url(host)
  res.send(await tab.content())
})
