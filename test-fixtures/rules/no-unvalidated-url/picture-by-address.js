// A picture that is named by its address is fetched.
const express = require('express')
const { Jimp } = require('jimp')

express().post('/thumbnail', async (req, res) => {
  const picture = await Jimp.read(req.body.picture) //! no-unvalidated-url(host)
  res.send(await picture.resize({ w: 64 }).getBuffer('image/png'))
})
