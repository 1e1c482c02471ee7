// Good: the pool was made for one origin; a path cannot leave it.
import express from 'express'
import { Pool } from 'undici'

const pool = new Pool('https://api.example.com')
express().get('/users/:id', async (req, res) => {
  const answer = await pool.request({ path: `/users/${encodeURIComponent(req.params.id)}`, method: 'GET' })
  res.send(await answer.body.text())
})
