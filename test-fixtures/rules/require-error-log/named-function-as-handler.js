// The handlers are functions of this file that are given by their names.
const { EventEmitter } = require('node:events')

let problems = 0
function count(problem) {
  //           ^^^^^^^ error: require-error-log(listener)
  problems += problem ? 1 : 0
}
const bus = new EventEmitter()
bus.on('error', count)

exports.pay = (body) => fetch('https://pay.example.com/charge', { method: 'POST', body }).catch(count)
//                                                                                        ^^^^^ error: require-error-log(promise)
