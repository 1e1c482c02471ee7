// As compilers write it: the logger is the default export of its module, and by default nothing stands behind it.
const logger_1 = tslib_1.__importDefault(require('./logger'))
const work = require('some-work')

exports.start = async function () {
  try {
    await work.run()
  } catch (e) {
    logger_1.default.warn('failed: ' + e.message)
  }
}
