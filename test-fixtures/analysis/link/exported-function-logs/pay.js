// Good: a module that is a function logs.
const note = require('./note')

module.exports.pay = async function pay(order) {
  try {
    await fetch('https://pay.example.com', { method: 'POST', body: order })
  } catch (error) {
    note(error)
  }
}
