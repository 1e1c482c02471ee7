// Good even in strict: a number is no traversal.
// @preset strict
const axios = require('axios')
const express = require('express')

express().get('/orders/:id', async (req, res) => {
  const id = Number(req.params.id)
  res.json((await axios.get(`https://api.example.com/orders/${id}`)).data)
})
