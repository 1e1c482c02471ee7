// The extension of hapi answers every Boom, and logs those of the server's fault alone.
const Hapi = require('@hapi/hapi')
const Boom = require('@hapi/boom')
const db = require('./db')

const server = Hapi.server({ port: 3000 })
server.route({
  method: 'GET',
  path: '/records/{id}',
  handler: async (request, h) => {
    const record = await db.record(request.params.id)
    if (record.owner !== request.auth.credentials.id) throw Boom.forbidden('not yours')
    //                                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: require-access-denied-log(denied) "'record.owner' is not"
    return record
  },
})
server.ext('onPreResponse', (request, h) => {
  const { response } = request
  if (!response.isBoom) return h.continue
  if (response.isServer) console.error(response)
  return h.response({ error: response.message }).code(response.output.statusCode)
})
