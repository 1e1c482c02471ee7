// The key of a serializer is the name of a field, and no path.
const bunyan = require('bunyan')

const log = bunyan.createLogger({ name: 'app', serializers: { 'user.password': () => '***' } })
//                                                                             ^^^^^^^^^^^ error: valid-redaction(never) "'user.password'"
log.info('started')
