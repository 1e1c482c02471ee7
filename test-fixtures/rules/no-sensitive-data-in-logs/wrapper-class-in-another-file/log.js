const winston = require('winston')

class Log {
  constructor(name) {
    this.inner = winston.createLogger({ defaultMeta: { name } })
  }

  note(message, fields) {
    this.inner.info(message, fields)
  }
}

module.exports = { Log }
