// Good: the comment in the branch of the error says that it is an ordinary answer; beside it, a comment that says nothing of it.
const { remote } = require('./remote')

exports.copy = function (path, done) {
  remote.open(path, (err, reader) => {
    if (err) {
      // does not exist
      return done()
    }
    reader.pipe(done)
  })
}

exports.move = function (path, done) {
  remote.open(path, (err, reader) => { //! require-error-log(callback)
    if (err) {
      // leave the loop
      return done()
    }
    reader.pipe(done)
  })
}
