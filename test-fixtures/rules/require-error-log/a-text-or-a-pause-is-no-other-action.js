// What makes a text or lets time pass does nothing about a failure; another order does, and may be all that is wanted.
let failures = 0
const note = (text) => { failures += text.length }
const timer = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

exports.work = async function (queue) {
  for (;;) {
    try {
      await queue.runNext()
    } catch (error) { //! require-error-log(catch)
      note(`failed ${queue.lock.toString('hex')}: ${error.message}`)
    } finally {
      await timer(1000)
    }
  }
}

exports.workOrRequeue = async function (queue, job) {
  try {
    await queue.run(job)
  } catch {
    await queue.requeue(job)
  }
}
