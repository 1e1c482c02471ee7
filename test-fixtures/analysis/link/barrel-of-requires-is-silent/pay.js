// Bad: a function behind an object of requires is silent.
const { note } = require('./barrel')

module.exports.pay = async function pay(order) {
  try {
    await fetch('https://pay.example.com', { method: 'POST', body: order })
  } catch (error) { //! require-error-log(catch)
    note(error)
  }
}
