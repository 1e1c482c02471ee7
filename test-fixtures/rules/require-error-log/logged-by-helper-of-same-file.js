// Good: the function that receives the error logs it.
const winston = require('winston')
const { charge } = require('./payments')

const logger = winston.createLogger()
function fail(message, error) {
  logger.error(message, { error })
}

exports.pay = async function (cart) {
  try {
    await charge(cart)
  } catch (err) {
    fail('charging failed', err)
  }
}
