// Good: the helper that logs is added to what the other file exports.
const failures = require('./failures')

exports.pay = async (order) => {
  try {
    await fetch('https://pay.example.com', { method: 'POST', body: order })
  } catch (error) {
    failures.onFailure(error)
    return null
  }
}
