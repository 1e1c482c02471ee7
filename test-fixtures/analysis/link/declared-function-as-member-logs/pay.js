// Good: a hoisted function put on the exports logs.
const problems = require('./note')

module.exports.pay = async function pay(order) {
  try {
    await fetch('https://pay.example.com', { method: 'POST', body: order })
  } catch (error) {
    problems.note(error)
  }
}
