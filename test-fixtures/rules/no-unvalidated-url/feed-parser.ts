// A feed reader fetches the feed.
import express from 'express'
import Parser from 'rss-parser'

const parser = new Parser()
express().get('/feed', async (req, res) => {
  res.json(await parser.parseURL(String(req.query.feed))) //! no-unvalidated-url(host)
})
