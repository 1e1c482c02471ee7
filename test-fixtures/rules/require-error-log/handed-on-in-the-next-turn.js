// A helper that gives the error away in the next turn of the event loop hands it on; one that only counts does not.
import { EventEmitter } from 'node:events'

export class Queue extends EventEmitter {
  constructor(store) {
    super()
    this.store = store
    this.failed = 0
    this.emitLater = (err) => void process.nextTick(() => this.emit('error', err))
  }

  count() {
    process.nextTick(() => (this.failed += 1))
  }

  async save(job) {
    try {
      await this.store.save(job)
    } catch (err) {
      this.emitLater(err)
    }
    try {
      await this.store.save(job)
    } catch (err) { //! require-error-log(catch)
      this.count(err.code)
    }
  }
}
