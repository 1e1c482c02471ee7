// Good: ofetch puts the client's data into the query of a fixed address.
import express from 'express'
import { $fetch } from 'ofetch'

express().get('/search', async (req, res) => {
  res.json(await $fetch('https://api.example.com/search', { query: { q: req.query.q } }))
})
