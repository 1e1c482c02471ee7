// Good: the first emitter has a listener that logs; the second is exported, so that others may listen, too.
const Emitter = require('node:events')

const own = new Emitter()
own.on('failed', (error) => console.error(error))
const shared = new Emitter()

exports.shared = shared
exports.pay = async function (body) {
  try {
    return await fetch('https://pay.example.com/charge', { method: 'POST', body })
  } catch (error) {
    own.emit('failed', error)
  }
}
exports.refund = async function (body) {
  try {
    return await fetch('https://pay.example.com/refund', { method: 'POST', body })
  } catch (error) {
    shared.emit('failed', error)
  }
}
