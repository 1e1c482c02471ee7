// The function logs what the file system says; that a key is missing is told to the callback alone.
const fs = require('node:fs')
const log = require('npmlog')

function load(file, done) {
  fs.readFile(file, (err, text) => {
    if (err) {
      log.error('keys', '%s is not to be read: %s', file, err.message)
      return done(err)
    }
    if (text.length === 0) return done(new Error('there is no key'))
    return done(null, text)
  })
}

function loadAll(file, done) {
  fs.readFile(file, (err, text) => {
    if (err || text.length === 0) {
      log.error('keys', '%s is not to be read', file)
      return done(new Error('there is no key'))
    }
    return done(null, text)
  })
}

exports.keys = (file, server) => {
  load(file, (err, secret) => { //! require-error-log(callback)
    if (err) server.ready = false
    server.listen(secret)
  })
}

// Good: all that it calls back with is logged.
exports.allKeys = (file, server) => {
  loadAll(file, (err, secret) => {
    if (err) server.ready = false
    server.listen(secret)
  })
}
