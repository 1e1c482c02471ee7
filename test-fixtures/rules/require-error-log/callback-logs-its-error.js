// Good: the error is written by debug; a log at any level is a trace.
const fs = require('fs')
const debug = require('debug')('app:store')

exports.store = function (file, data) {
  fs.writeFile(file, data, (err) => {
    if (err) debug('write failed: %O', err)
  })
}
