// Good: where the first way fails there is another, which tells of its own failure.
const fs = require('node:fs')

exports.move = function (from, to, callback) {
  fs.rename(from, to, (err) => {
    if (err) {
      fs.copyFile(from, to, (second) => callback(second))
      return
    }
    callback(null, true)
  })
}
