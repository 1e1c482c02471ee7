// Good: whoever unloads is told when all is down, whether it went well or not. Bad: whoever loads must know.
const { connect } = require('./client')

module.exports = class Adapter {
  async onUnload(callback) {
    try {
      await this.setState('info.connection', false)
      await this.client.destroy()
      callback()
    } catch {
      callback()
    }
  }

  async onReady(callback) {
    try {
      this.client = await connect()
      callback()
    } catch {
    //^^^^^ error: require-error-log(catch)
      callback()
    }
  }
}
