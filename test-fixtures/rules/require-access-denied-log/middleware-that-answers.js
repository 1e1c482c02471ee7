// What a middleware answers by itself is no refusal, nor is the way to the login page, nor a preflight request; the last one logs.
const log = require('pino')()

exports.cached = (req, res, next) => {
  if (!req.app.isFresh) return next()
  res.json(req.app.page)
}

exports.login = (req, res, next) => {
  if (!req.session.isAuthorized) return res.redirect('/login')
  next()
}

exports.preflight = (req, res, next) => {
  if (req.method === 'OPTIONS') return res.end()
  next()
}

exports.welcome = (req, res, next) => {
  if (req.user.isAdmin) return res.redirect('/dashboard')
  next()
}

exports.admins = (req, res, next) => {
  if (req.user.isAdmin) return next()
  log.warn({ userId: req.user.id }, 'no admin')
  res.end()
}
