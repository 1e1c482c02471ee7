// Hapi: a constant answer loses the reason.
const Hapi = require('@hapi/hapi')
const { archive } = require('./archive')

const server = Hapi.server({ port: 3000 })
server.route({
  method: 'POST',
  path: '/archive',
  handler: async (request, h) => {
    try {
      return await archive(request.params.id)
    } catch (err) { //! require-error-log(catch)
      return h.response('archive failed').code(500)
    }
  },
})
