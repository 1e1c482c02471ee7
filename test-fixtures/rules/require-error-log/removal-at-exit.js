// Good: what is removed at exit may be gone.
const rimraf = require('rimraf')

exports.cleanAtExit = function (folder) {
  process.on('exit', () => {
    try {
      rimraf.sync(folder)
    } catch (error) {}
  })
}
