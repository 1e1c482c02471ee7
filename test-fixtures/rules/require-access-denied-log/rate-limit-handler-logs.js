// Good: the handler of the rate limiter logs.
const rateLimit = require('express-rate-limit')

module.exports = rateLimit({
  max: 5,
  handler: (req, res) => {
    console.warn('rate limit exceeded', req.ip)
    res.status(429).json({ error: 'slow down' })
  },
})
