// Good: what is set behind the call comes too late for it.
import express from 'express'

express().get('/page', async (req, res) => {
  const asked = String(req.query.asked)
  const url = new URL('https://api.example.com/status')
  const answer = await fetch(url)
  url.hostname = asked
  res.json({ text: await answer.text(), next: url.href })
})
