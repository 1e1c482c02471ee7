// Good in use.js: who hands the emitter over logs, and listens to its errors. Bad: nobody logs where the other one is made.
const net = require('node:net')
const logger = require('pino')()

exports.connect = function (host, callback) {
  const client = net.connect(25, host)
  client.on('error', (error) => logger.warn({ error, host }, 'no connection'))
  callback(null, client)
}
exports.connectSilently = function (host, callback) {
  callback(null, net.connect(25, host))
}
