// Good: a Map answers with its own values only.
const express = require('express')
const superagent = require('superagent')

const SERVICES = new Map([['rates', 'https://rates.example.com/']])
express().get('/service/:name', async (req, res) => {
  const address = SERVICES.get(req.params.name)
  if (!address) return res.sendStatus(404)
  res.json((await superagent.get(address)).body)
})
