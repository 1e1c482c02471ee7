// Good: wretch joins the path to the base that the client was made with.
import express from 'express'
import wretch from 'wretch'

const api = wretch('https://api.example.com/').auth(process.env.API_KEY!)
express().get('/users/:id', async (req, res) => {
  res.json(await api.get(`users/${req.params.id}`).json())
})
