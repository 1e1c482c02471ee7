const bunyan = require('bunyan')
const root = bunyan.createLogger({ name: 'intranet' })

function write(level, area) {
  return (message, details) => root[level]({ area, ...details }, message)
}

module.exports = (area) => ({ debug: write('debug', area), info: write('info', area), warn: write('warn', area) })
