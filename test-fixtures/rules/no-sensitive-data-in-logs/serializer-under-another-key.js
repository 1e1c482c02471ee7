// A serializer is run on the field of its own name at the top of the record, and hides what it leaves out.
const bunyan = require('bunyan')

const log = bunyan.createLogger({ name: 'app', serializers: { user: ({ password, ...rest }) => rest } })
exports.login = function (password) {
  const user = { id: 1, password }
  log.info({ user }, 'login')
  log.info({ account: user }, 'login')
  //         ^^^^^^^^^^^^^ error: no-sensitive-data-in-logs(reaches)
}
