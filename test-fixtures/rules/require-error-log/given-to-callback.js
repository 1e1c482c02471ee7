// Good: the error goes on to the caller's own callback.
const fs = require('fs')

exports.readConfig = function (file, callback) {
  fs.readFile(file, 'utf8', (err, text) => {
    if (err) return callback(err)
    callback(null, text.trim())
  })
}
