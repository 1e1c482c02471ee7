// Good: another listener of the same stream logs the error; this one only ends the wait.
exports.read = async function (source, logger, state) {
  source.on('error', (error) => {
    logger.error('cannot read', error)
  })
  await new Promise((resolve, reject) => {
    source.on('end', () => resolve(state))
    source.on('error', () => {
      state.done = true
      reject(state)
    })
  })
}
