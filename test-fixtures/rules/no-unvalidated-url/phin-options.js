// phin: the address stands alone or in the options.
const express = require('express')
const phin = require('phin')

express().get('/avatar', async (req, res) => {
  const avatar = await phin({ url: req.query.avatar, parse: 'none' }) //! no-unvalidated-url(host)
  res.send(avatar.body)
})
