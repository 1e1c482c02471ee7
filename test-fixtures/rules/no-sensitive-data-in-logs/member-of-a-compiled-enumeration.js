// Good: what a compiler makes of a member of an enumeration that another module exports.
const authentication_1 = require('./authentication')
const log = require('pino')()

log.info({ method: authentication_1.AuthenticationMethod.PersonalAccessToken }, 'started')
