// Good: a compiled default export logs.
const note_1 = require('./note')

module.exports.pay = async function pay(order) {
  try {
    await fetch('https://pay.example.com', { method: 'POST', body: order })
  } catch (error) {
    (0, note_1.default)(error)
  }
}
