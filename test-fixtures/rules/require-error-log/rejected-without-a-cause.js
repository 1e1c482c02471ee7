// Good: whoever waits for the promise learns that it failed; a callback that is told nothing does not.
const { send } = require('./connection')

exports.sent = (body) =>
  new Promise((resolve, reject) => {
    send(body, (err) => {
      if (err) return reject()
      resolve()
    })
  })

exports.count = (body, done) => {
  send(body, (err, bytes) => { //! require-error-log(callback)
    if (err) return done(null, 0)
    done(null, bytes)
  })
}
