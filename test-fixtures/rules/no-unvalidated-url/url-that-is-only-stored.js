// Good: the address is kept, and nobody is called.
const express = require('express')
const bookmarks = require('./bookmarks')

express().post('/bookmarks', async (req, res) => {
  await bookmarks.insert({ url: req.body.url })
  res.sendStatus(204)
})
