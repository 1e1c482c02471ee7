// A comment that only says that an error is caught gives no reason to drop it.
exports.publish = async function publish(queue, event) {
  try {
    await queue.send(event)
  } catch { //! require-error-log(catch)
    // handle the error
  }
}

exports.remember = async function remember(queue, event) {
  try {
    await queue.send(event)
  } catch (error) { // error handling //! require-error-log(catch)
    queue.failed = true
  }
}

exports.store = async function store(queue, event) {
  try {
    await queue.send(event)
  } catch { //! require-error-log(catch)
    // error is not logged
  }
}

exports.keep = async function keep(queue, event) {
  try {
    await queue.send(event)
  } catch (error) { // no logging at all //! require-error-log(catch)
    queue.failed = true
  }
}

exports.spare = async function spare(queue, event) {
  try {
    await queue.send(event)
  } catch {
    // Good: not logged, because the queue writes its own log.
  }
}

exports.announce = async function announce(queue, event) {
  try {
    await queue.send(event)
  } catch {
    // Good: the next event comes within a second.
  }
}
