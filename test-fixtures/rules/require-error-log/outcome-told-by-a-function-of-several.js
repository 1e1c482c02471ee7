// Good: one function takes every outcome, and failure is one of them. Bad: only the failure ends it.
const https = require('node:https')

exports.send = (options, done) => {
  const finish = (result) => done(result)
  const request = https.request(options)
  request.on('error', () => {
    finish({ success: false })
  })
  request.on('response', (response) => {
    response.on('end', () => finish({ success: response.statusCode < 300 }))
  })
}

exports.post = (options, done) => {
  const request = https.request(options)
  request.on('error', () => {
  //                  ^^^^^ error: require-error-log(listener)
    done()
  })
  request.end()
}
