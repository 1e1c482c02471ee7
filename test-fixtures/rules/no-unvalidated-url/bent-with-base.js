// Good: a bent client with a base sends what follows to that host.
const bent = require('bent')
const express = require('express')

const post = bent('https://api.example.com/', 'POST', 'json')
express().post('/orders/:id', async (req, res) => {
  res.json(await post(req.params.id, req.body))
})
