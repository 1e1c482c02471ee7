// All listeners of the emitter stand in this file: one counts, another is for another event, a third is asked for no event at all.
const Emitter = require('node:events')

const bus = new Emitter()
let failures = 0
bus.on('failed', () => {
  failures++
})
bus.on('paid', (receipt) => console.log(receipt))

exports.pay = async function (body) {
  try {
    bus.emit('paid', await fetch('https://pay.example.com/charge', { method: 'POST', body }))
  } catch (error) { //! require-error-log(catch)
    bus.emit('failed', error)
  }
}
