// Good: the named function logs; the other says by its name that the failure is ignored on purpose.
const { EventEmitter } = require('node:events')

function tell(problem) {
  console.error('something failed', problem)
}
function ignore() {}

const bus = new EventEmitter()
bus.on('error', tell)

exports.pay = (body) => fetch('https://pay.example.com/charge', { method: 'POST', body }).catch(tell)
exports.warm = () => fetch('https://pay.example.com/').catch(ignore)
