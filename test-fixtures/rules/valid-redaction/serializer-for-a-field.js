// A serializer for the field that holds the secret.
const bunyan = require('bunyan')

const log = bunyan.createLogger({ name: 'app', serializers: { user: (user) => ({ id: user.id }) } })
log.info('started')
