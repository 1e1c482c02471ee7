// The same by require, whole and in part.
const logger = require('pino')()
const settings = require('./settings.json')
const { database } = require('./settings.json')

logger.info(settings, 'starting') //! no-sensitive-data-in-logs(shape) "'database.password'"
logger.info({ database }, 'starting') //! no-sensitive-data-in-logs(shape) "'password'"
