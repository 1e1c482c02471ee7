class Silent {
  log() {}
}

class Logger {
  constructor(strategy) {
    this.strategy = strategy
  }

  warn(message) {
    this.strategy.log('warn', message)
  }
}

exports.default = new Logger(new Silent())
