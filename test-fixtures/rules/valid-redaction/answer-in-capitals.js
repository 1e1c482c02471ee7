// What an access log writes of an answer it asks of Node, which gives the names of headers in lower case.
const pinoHttp = require('pino-http')

const requests = pinoHttp({
  redact: ['req.headers.authorization', 'req.headers.cookie', 'res.headers["set-cookie"]', 'res.headers["X-Token"]'],
  //                                                                                       ^^^^^^^^^^^^^^^^^^^^^^^^ error: valid-redaction(never) "headers of an answer are lower case"
})
module.exports = requests
