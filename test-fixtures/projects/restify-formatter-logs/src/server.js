// Every answer goes through the formatter, which logs its error.
const restify = require('restify')
const winston = require('winston')
const { routes } = require('./users')

const options = {
  formatters: {
    'application/json': (req, res, body) => {
      if (!body) return 'null'
      winston.info('answer', { route: req.route.path, user: req.user, error: body.error })
      return JSON.stringify(body)
    },
  },
}

routes(restify.createServer(options))
