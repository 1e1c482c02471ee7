// A middleware of the socket server that was handed in refuses a token without a log.
const jwt = require('jsonwebtoken')
const logger = require('winston')

module.exports = (io) => {
  io.use((socket, next) => {
    jwt.verify(socket.handshake.auth.token, process.env.JWT_SECRET, (error, user) => {
      if (error) return next(new Error('not authenticated')) //! require-auth-failure-log(refused)
      socket.user = user
      next()
    })
  })
  io.of('/admin').use((socket, next) => {
    jwt.verify(socket.handshake.auth.token, process.env.ADMIN_SECRET, (error) => {
      if (!error) return next()
      logger.warn('administrator refused', { error })
      next(new Error('not authenticated'))
    })
  })
}
