// What is logged behind the inner catch is the error of the order, not the one of the refund.
const { logger } = require('./logger')
const { refund, ship } = require('./shop')

exports.complete = async function (order) {
  try {
    await ship(order)
  } catch (error) {
    try {
      await refund(order)
    } catch (second) { //! require-error-log(catch)
      order.isOpen = true
    }
    logger.error({ err: error }, 'shipping failed')
  }
}
