// Good: a key of an administrator that is compared in constant time proves no message; it is a refused login, which another rule reports.
const crypto = require('crypto')
const app = require('express')()

function isSame(a, b) {
  return a.length === b.length && crypto.timingSafeEqual(Buffer.from(a), Buffer.from(b))
}

app.post('/stop', (req, res) => {
  const adminKey = req.headers['x-admin-key']
  if (!isSame(adminKey, process.env.ADMIN_KEY)) {
    return res.status(403).end() //! require-auth-failure-log(refused)
  }
  res.end()
})
