// Good: the function that calls back logs the failures that it calls back with.
const fs = require('node:fs')
const log = require('npmlog')

function load(file, done) {
  fs.access(file, (err) => {
    if (err) {
      log.error('keys', '%s is not to be read: %s', file, err.message)
      return done(err)
    }
    fs.readFile(file, done)
  })
}

exports.keys = (file, use) => {
  load(file, (err, key) => {
    if (!err) use(key)
  })
}
