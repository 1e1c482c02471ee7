// winston's json() writes the line; what a format behind it takes out of the record is in the line all the same.
const winston = require('winston')

const { format } = winston
const drop = format((info) => {
  delete info.password
  return info
})
const log = winston.createLogger({ format: format.combine(format.json(), drop()) })
//                                                                       ^^^^^^ error: valid-redaction(late) "'password' is removed only after json() has written the line"
log.info('started')
