// Bad: a function put on the exports behind `module.exports = …` is silent.
const { note } = require('./note')

module.exports.pay = async function pay(order) {
  try {
    await fetch('https://pay.example.com', { method: 'POST', body: order })
  } catch (error) { //! require-error-log(catch)
    note(error)
  }
}
