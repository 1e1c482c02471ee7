// What is not named is let through: the address of the metadata service.
import express from 'express'

const app = express()
app.get('/preview', async (req, res) => {
  const address = new URL(String(req.query.url))
  if (address.hostname === 'localhost' || address.hostname === '127.0.0.1') return res.sendStatus(400)
  //  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: no-weak-url-check(blockList) "http://169.254.169.254/"
  //                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: no-weak-url-check(blockList) "http://169.254.169.254/"
  res.send(await (await fetch(address)).text())
})
