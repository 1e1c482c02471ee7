// Good: the origin is one of a list, and the branch is the only way to the call.
const express = require('express')
const got = require('got')

const ORIGINS = ['https://api.example.com', 'https://cdn.example.com']
express().get('/proxy', async (req, res) => {
  const url = new URL(req.query.url)
  if (ORIGINS.includes(url.origin)) {
    res.send((await got(url)).body)
  } else {
    res.sendStatus(400)
  }
})
