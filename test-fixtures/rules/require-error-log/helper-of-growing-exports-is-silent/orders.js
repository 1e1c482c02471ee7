// The helper is added to what the other file exports, and it only counts.
const failures = require('./failures')

exports.pay = async (order) => {
  try {
    await fetch('https://pay.example.com', { method: 'POST', body: order })
  } catch (error) {
  //^^^^^^^^^^^^^ error: require-error-log(catch)
    failures.onFailure(error)
    return null
  }
}
