// The handler of a rate limiter runs only beyond the limit.
const rateLimit = require('express-rate-limit')

module.exports = rateLimit({
  max: 5,
  handler: (req, res) => {
    res.status(429).json({ error: 'slow down' }) //! require-access-denied-log(limited)
  },
})
