// An address with credentials is one under a plainer name, too.
const log = require('bunyan').createLogger({ name: 'app' })

const uri = process.env.MONGO_URL || 'mongodb://localhost/app'
log.info('connecting to %s', uri)
//                           ^^^ error: no-sensitive-data-in-logs(reaches)
log.info('connecting to %s', new URL(uri).host)
