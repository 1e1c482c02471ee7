// Bad: a hoisted function put on the exports is silent.
const problems = require('./note')

module.exports.pay = async function pay(order) {
  try {
    await fetch('https://pay.example.com', { method: 'POST', body: order })
  } catch (error) { //! require-error-log(catch)
    problems.note(error)
  }
}
