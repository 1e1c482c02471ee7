// Good: the callback of the call that made the child is told of the same error.
const { exec } = require('node:child_process')

exports.run = function (command, done) {
  const child = exec(command, (error, output) => done(error, output))
  child.on('error', () => {})
  return child
}
