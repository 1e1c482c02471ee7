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

export default new Logger(new Silent())
