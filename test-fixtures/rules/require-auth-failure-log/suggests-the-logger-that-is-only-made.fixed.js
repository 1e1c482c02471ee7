// The file makes a logger and hands it to others; the suggestion speaks to it.
const bcrypt = require('bcrypt')
const express = require('express')
const pino = require('pino')
const pinoHttp = require('pino-http')

const log = pino()
const app = express()
app.use(pinoHttp({ logger: log }))
app.post('/login', async (req, res) => {
  const user = await users.find(req.body.email)
  if (!(await bcrypt.compare(req.body.password, user.hash))) {
    log.warn({ event: 'authn_login_fail', userId: user.id, ip: req.ip }, 'authentication failed')
    return res.status(401).end()
  }
  res.json({ ok: true })
})
