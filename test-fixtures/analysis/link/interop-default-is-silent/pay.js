// Bad: a compiled default export is silent.
const note_1 = require('./note')

module.exports.pay = async function pay(order) {
  try {
    await fetch('https://pay.example.com', { method: 'POST', body: order })
  } catch (error) { //! require-error-log(catch)
    (0, note_1.default)(error)
  }
}
