// Good: the configuration decides the host, the client only the rest.
const axios = require('axios')
const express = require('express')

express().get('/search', async (req, res) => {
  const answer = await axios.get(`${process.env.SEARCH_URL}/query`, { params: { q: req.query.q } })
  res.json(answer.data)
})
