const { Log } = require('./log')

module.exports = { log: new Log('shop') }
