// The callback receives an error and goes on as if there were none.
const fs = require('fs')

exports.store = function (file, data, done) {
  fs.writeFile(file, data, (err) => {
  //                        ^^^ error: require-error-log(callback) "this callback receives"
    done()
  })
}
