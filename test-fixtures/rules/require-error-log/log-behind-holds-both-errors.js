// Good: the log behind the inner catch has both errors, or says in words that the clean-up failed.
const { logger } = require('./logger')
const { refund, ship } = require('./shop')

exports.complete = async function (order) {
  try {
    await ship(order)
  } catch (error) {
    let second
    try {
      await refund(order)
    } catch (failure) {
      second = failure
    }
    logger.error({ err: error, second }, 'shipping failed')
  }
}

exports.cancel = async function (order) {
  try {
    await ship.stop(order)
  } catch (error) {
    try {
      await refund(order)
    } catch (second) {
      logger.warn('no refund either')
    }
    logger.error({ err: error }, 'not stopped')
  }
}
