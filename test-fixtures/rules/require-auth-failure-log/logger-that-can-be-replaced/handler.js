// Good: the function of another file gives all that it is told to a logger that can be replaced.
const logger = require('./logger')

module.exports = (app) => {
  app.use((err, req, res, next) => {
    logger.error(err)
    if (err.name === 'AuthenticationError') return res.status(401).json({ message: err.message })
    return res.status(500).json({ message: err.message })
  })
}
