// A downloader fetches what it is told.
const download = require('download')
const express = require('express')

express().post('/import', async (req, res) => {
  await download(req.body.file, '/tmp/imports') //! no-unvalidated-url(host)
  res.sendStatus(204)
})
