// Good: these functions are given elements, requests and failures, and no error that may be missing.
const { emitter, errors, server, step } = require('./parts')

errors.forEach((error, index) => {
  error.index = index
})
server.use((err, req, res, next) => next(err))
emitter.on('warning', (err, times) => {
  emitter.times = times
})
step.onFailure((error) => {
  step.state = error
})
