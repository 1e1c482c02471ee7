// Good: the list is asked about the same query value that is used afterwards.
const axios = require('axios')
const express = require('express')

const FEEDS = ['https://news.example.com/rss', 'https://blog.example.com/rss']
express().get('/feed', async (req, res) => {
  if (!FEEDS.includes(req.query.feed)) return res.sendStatus(400)
  res.send((await axios.get(req.query.feed)).data)
})
