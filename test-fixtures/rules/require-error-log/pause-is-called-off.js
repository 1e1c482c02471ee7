// A pause fails only when it is called off; the work behind it is another matter.
exports.again = async function (sleep, signal) {
  try {
    await sleep(1000, signal)
  } catch (error) {
    return 'cancelled'
  }
  return 'go on'
}

exports.work = async function (sleep, job, signal) {
  try {
    await sleep(1000, signal)
    await job.run()
  } catch (error) { //! require-error-log(catch)
    return 'cancelled'
  }
  return 'done'
}
