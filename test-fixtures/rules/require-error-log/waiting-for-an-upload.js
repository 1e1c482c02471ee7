// A stream that does not belong to the log may lose what was written.
const { finished } = require('node:stream/promises')

exports.save = async function (upload) {
  upload.end()
  await finished(upload).catch(() => {}) //! require-error-log(promise)
}
