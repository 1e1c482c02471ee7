// A setting that another file reads from the environment is what it is called there.
const config = require('./config')

console.log('connected to ' + config.db) //! no-sensitive-data-in-logs(reaches) "'MONGO_URL'"
console.log('cache at', config.cache.store) //! no-sensitive-data-in-logs(reaches) "'REDIS_URL'"
console.log('listening as', config.site)
