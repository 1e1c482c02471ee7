// bunyan's own serializer of requests keeps the headers; one that leaves them out is fine.
const bunyan = require('bunyan')

const log = bunyan.createLogger({ name: 'app', serializers: { req: bunyan.stdSerializers.req } })
const short = bunyan.createLogger({ name: 'app', serializers: { req: (req) => ({ url: req.url }) } })
exports.handle = function (req, res) {
  log.info({ req }, 'received')
  //         ^^^ error: no-sensitive-data-in-logs(whole)
  short.info({ req }, 'received')
  res.end()
}
