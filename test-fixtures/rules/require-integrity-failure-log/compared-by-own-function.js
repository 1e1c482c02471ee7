// A function of the file that compares a signature decides, and not what the status says.
const crypto = require('crypto')
const log = require('winston')

function isGenuine(req) {
  const mac = crypto.createHmac('sha256', process.env.HOOK_SECRET).update(req.body).digest('hex')
  return mac === req.get('x-hub-signature-256')
}

exports.receive = (req, res) => {
  if (!isGenuine(req)) return res.status(403).end() //! require-integrity-failure-log(mismatch)
  res.end()
}

exports.receiveAndTell = (req, res) => {
  if (!isGenuine(req)) {
    log.warn('hook refused', { ip: req.ip })
    return res.status(403).end()
  }
  res.end()
}

function isSession(salt, hash) {
  return crypto.createHash('sha256').update(process.env.BLOG_PASSWORD + salt).digest('hex') === hash
}

exports.visit = (req, res, next) => {
  if (!isSession(req.session.salt, req.session.token)) return res.redirect('/private')
  next()
}
