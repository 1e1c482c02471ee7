// What a check stops at is empty; what stands behind it is written.
const axios = require('axios')
const log = require('pino')()

exports.load = (url) =>
  axios.get(url).catch((error) => {
    log.warn({ requestId: error && error.config && error.config.requestId }, 'failed')
    log.warn({ request: error && error.config }, 'failed')
    //         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: no-sensitive-data-in-logs(whole)
  })
