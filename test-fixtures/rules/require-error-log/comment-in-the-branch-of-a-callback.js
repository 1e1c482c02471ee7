// Good: the branch for the error holds nothing but its reason; a wish that it were otherwise is none.
const { removeParts, removeAll } = require('./parts')

exports.clean = function (id, done) {
  removeParts(id, (err) => {
    if (err) {
      // parts that stay behind do no harm
    }
    done()
  })
}

exports.cleanAll = function (done) {
  removeAll((err) => { //! require-error-log(callback)
    if (err) {
      // should be logged
    }
    done()
  })
}
