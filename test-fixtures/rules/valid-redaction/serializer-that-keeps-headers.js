// The library's own serializer writes all headers, and so does one that only adds to the request.
// @preset strict
const pino = require('pino')
const pinoHttp = require('pino-http')

const redact = ['req.headers.authorization']
//              ^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: valid-redaction(sibling) "'req.headers.cookie'"
const log = pino({ redact, serializers: { req: pino.stdSerializers.req } })

const withBody = (req) => {
  req.body = req.raw.body
  return req
}
module.exports = pinoHttp({
  redact: { paths: ['req.headers.cookie'], remove: true },
  //                ^^^^^^^^^^^^^^^^^^^^ error: valid-redaction(sibling) "'req.headers.authorization'"
  //                ^^^^^^^^^^^^^^^^^^^^ fix: "Hide 'req.headers.authorization' and 'res.headers[\"set-cookie\"]', too"
  serializers: { req: withBody },
})
log.info('started')
