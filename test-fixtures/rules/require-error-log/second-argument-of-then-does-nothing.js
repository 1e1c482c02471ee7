// The rejection handler may also be the second argument of `then`.
const { upload } = require('./storage')

exports.backup = function (file) {
  return upload(file).then((result) => result.id, () => {}) //! require-error-log(promise)
}
