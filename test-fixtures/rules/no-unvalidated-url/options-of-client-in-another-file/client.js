const https = require('https')

exports.send = (options, done) => https.request(options, done).end()
