// The formatter only makes a text of the answer.
const restify = require('restify')
const { routes } = require('./users')

const options = {
  formatters: {
    'application/json': (req, res, body) => {
      const data = JSON.stringify(body)
      res.setHeader('Content-Length', Buffer.byteLength(data))
      return data
    },
  },
}

routes(restify.createServer(options))
