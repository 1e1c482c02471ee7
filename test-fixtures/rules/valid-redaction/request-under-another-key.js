// A log of all requests that writes them under another key hides nothing under the usual one.
const pinoHttp = require('pino-http')

const requests = pinoHttp({
  customAttributeKeys: { req: 'request' },
  redact: ['req.headers.authorization', 'req.headers.cookie'],
  //       ^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: valid-redaction(elsewhere) "'request.headers.authorization'"
  //                                    ^^^^^^^^^^^^^^^^^^^^ error: valid-redaction(elsewhere) "'request.headers.cookie'"
})
const renamed = pinoHttp({
  customAttributeKeys: { req: 'request' },
  redact: ['request.headers.authorization', 'request.headers.cookie', 'res.headers["set-cookie"]'],
})
const both = pinoHttp({
  customAttributeKeys: { req: 'request' },
  redact: ['req.headers', 'request.headers', 'res.headers'],
})
module.exports = { requests, renamed, both }
