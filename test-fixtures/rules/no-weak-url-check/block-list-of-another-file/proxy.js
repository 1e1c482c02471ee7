// The list of the other file does not know the metadata service of the cloud.
const express = require('express')
const { isInternal } = require('./guards')

express().get('/proxy', async (req, res) => {
  const { url } = req.query
  if (isInternal(url)) return res.sendStatus(400)
  //  ^^^^^^^^^^^^^^^ error: no-weak-url-check(blockList) "http://169.254.169.254/"
  res.send(await (await fetch(url)).text())
})
