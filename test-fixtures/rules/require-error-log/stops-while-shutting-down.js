// Good: what fails while the miner stops is expected; all else is told.
class Miner {
  async run() {
    try {
      await this.work()
    } catch (e) {
      if (this.stopping) return
      this.emit('error', e)
    }
  }
}
module.exports = Miner
