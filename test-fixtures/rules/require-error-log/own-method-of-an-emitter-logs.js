// Good: a class that extends one of the platform has methods of its own, and this one is named after what it does.
const { EventEmitter } = require('node:events')
const { deliver } = require('./delivery')

class Queue extends EventEmitter {
  run(job) {
    deliver(job, (err) => {
      if (err) return this.logFailure(`not delivered: ${err}`)
      this.emit('delivered', job)
    })
  }
}

module.exports = Queue
