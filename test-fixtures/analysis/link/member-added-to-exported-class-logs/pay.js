// Good: a function put on an exported class logs.
const { note } = require('./note')

module.exports.pay = async function pay(order) {
  try {
    await fetch('https://pay.example.com', { method: 'POST', body: order })
  } catch (error) {
    note(error)
  }
}
