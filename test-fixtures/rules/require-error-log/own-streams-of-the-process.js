// Good: where logs go is broken, so there is no place to tell it. A file that is written is another thing.
const { createWriteStream } = require('node:fs')
const { stop } = require('./stop')

process.stdout.on('error', () => stop())

exports.open = function open(path) {
  const file = createWriteStream(path)
  file.on('error', () => stop()) //! require-error-log(listener)
  return file
}
