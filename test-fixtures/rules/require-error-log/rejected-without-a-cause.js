// Whoever waits learns that it failed, and nobody ever learns why.
const { send } = require('./connection')

exports.sent = (body) =>
  new Promise((resolve, reject) => {
    send(body, (err) => { //! require-error-log(callback)
      if (err) return reject()
      resolve()
    })
  })

exports.confirmed = (body) =>
  new Promise((resolve, reject) => {
    send(body, (err) => {
      if (err) return reject(new Error('not sent'))
      resolve()
    })
  })

exports.count = (body, done) => {
  send(body, (err, bytes) => { //! require-error-log(callback)
    if (err) return done(null, 0)
    done(null, bytes)
  })
}
