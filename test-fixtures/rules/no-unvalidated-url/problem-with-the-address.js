// Good: functions that give back what is wrong with the address, or a record that says so.
const axios = require('axios')
const router = require('express').Router()
const HOSTS = new Set(['api.example.com'])

function problemWith(url) {
  const { hostname } = new URL(url)
  return HOSTS.has(hostname) ? null : `${hostname} is not allowed`
}

function judge(url) {
  if (!HOSTS.has(new URL(url).hostname)) return { ok: false, reason: 'host' }
  return { ok: true }
}

router.post('/one', async (req, res) => {
  const problem = problemWith(req.body.url)
  if (problem) return res.status(400).json({ problem })
  res.json(await axios.get(req.body.url))
})

router.post('/two', async (req, res) => {
  const { ok, reason } = judge(req.body.url)
  if (!ok) return res.status(400).json({ reason })
  res.json(await axios.get(req.body.url))
})
