// The format stands before the one that writes the line, or the destination writes the line again.
const winston = require('winston')

const { format } = winston
const drop = format((info) => {
  delete info.password
  return info
})
const log = winston.createLogger({ format: format.combine(drop(), format.json()) })
const again = winston.createLogger({
  format: format.combine(format.json(), drop()),
  transports: [new winston.transports.Console({ format: format.simple() })],
})
log.info('started')
again.info('started')
