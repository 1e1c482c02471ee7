// A page that is there for denials is where the denied are led; other pages are shown for many reasons.
const express = require('express')
const pino = require('pino')

const log = pino()
const app = express()

app.get('/admin', (req, res) => {
  if (req.user.role !== 'admin') return res.redirect('/errors/access-denied?from=admin') //! require-access-denied-log(denied)
  res.render('admin')
})

app.get('/reports', (req, res) => {
  if (!req.user.isAuditor) {
    log.warn({ user: req.user.id }, 'reports denied')
    return res.redirect('/403')
  }
  res.render('reports')
})

app.get('/plans', (req, res) => {
  if (req.user.plan !== 'free') return res.redirect('/plans/mine')
  res.render('plans')
})
