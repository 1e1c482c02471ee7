// The log of another stream is none of this one.
const { createReadStream, createWriteStream } = require('fs')

exports.copy = function (from, to, logger, state) {
  const source = createReadStream(from)
  const target = createWriteStream(to)
  source.on('error', (error) => {
    logger.error('cannot read', error)
  })
  target.on('error', () => { //! require-error-log(listener)
    state.delete('target')
  })
}
