// Good: the whole address is one of a list.
const express = require('express')
const request = require('request')

const FEEDS = ['https://news.example.com/rss', 'https://blog.example.com/rss']
express().get('/feed', (req, res) => {
  const { feed } = req.query
  if (FEEDS.indexOf(feed) === -1) return res.sendStatus(400)
  request(feed).pipe(res)
})
