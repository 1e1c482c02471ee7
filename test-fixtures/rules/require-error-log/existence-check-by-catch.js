// Good: `access` rejects for a file that is not there; false is the answer.
const { access } = require('fs/promises')

exports.exists = (path) => access(path).then(() => true).catch(() => false)
