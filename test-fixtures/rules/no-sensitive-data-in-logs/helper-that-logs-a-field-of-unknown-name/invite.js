// Good: which field of the record the helper logs is not known, so nothing certain can be said.
const { save } = require('./related')

exports.accept = function accept(password) {
  save({ password, status: 'active' }, { field: 'author' })
}
