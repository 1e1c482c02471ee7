// Good: the callback hands on whatever it is given, the error, too.
const fs = require('node:fs')

exports.update = function (fd, write, done) {
  function finish() {
    const given = arguments
    fs.close(fd, (error) => {
      if (error) return done(error)
      done.apply(null, given)
    })
  }
  write(fd, (error) => {
    if (error) return finish(error)
    fs.fsync(fd, finish)
  })
}
