// Good: only pages of known hosts are previewed.
const express = require('express')
const ogs = require('open-graph-scraper')

const HOSTS = ['blog.example.com', 'news.example.com']
express().get('/preview', async (req, res) => {
  if (!HOSTS.includes(new URL(req.query.url).hostname)) return res.sendStatus(400)
  res.json(await ogs({ url: req.query.url }))
})
