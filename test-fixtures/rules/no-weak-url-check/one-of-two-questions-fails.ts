// Of two questions of which one is enough, the one that other hosts pass is named.
import express from 'express'

const app = express()
const NEWS = ['paper.com', 'radio.com']

app.get('/article', async (req, res) => {
  const { hostname, href } = new URL(String(req.query.link))
  const isNews = NEWS.some((name) => hostname === name || hostname.endsWith(name))
  //                                                      ^^^^^^^^^^^^^^^^^^^^^^^ error: no-weak-url-check(suffix) "evilpaper.com"
  if (!isNews) return res.sendStatus(400)
  return res.send(await (await fetch(href)).text()) //! no-unvalidated-url(host)
})
