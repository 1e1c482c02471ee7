// A parameter of the query stands in the address, too.
const pinoHttp = require('pino-http')

const headers = ['req.headers.authorization', 'req.headers.cookie', 'res.headers["set-cookie"]']
const requests = pinoHttp({ redact: ['req.query.token', 'req.headers', 'res.headers'] })
//                                   ^^^^^^^^^^^^^^^^^ error: valid-redaction(sibling) "'req.url'"
const both = pinoHttp({ redact: ['req.query.token', 'req.url', 'req.headers', 'res.headers'] })
const own = pinoHttp({ redact: ['req.query.token'], serializers: { req: ({ id, query }) => ({ id, query }) } })
module.exports = { requests, both, own, headers }
