// An axios error keeps the request's configuration, with its authorization header.
const axios = require('axios')
const log = require('./logger')

exports.rates = () =>
  axios.get('https://rates.example.com/').catch((error) => {
    log.error(error.config, 'no rates') //! no-sensitive-data-in-logs(whole)
    throw error
  })
