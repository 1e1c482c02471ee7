// Hapi throws an error that a handler returns.
const Hapi = require('@hapi/hapi')
const Boom = require('@hapi/boom')

const server = Hapi.server()
server.route({
  method: 'GET',
  path: '/',
  handler: (request, h) => {
    if (request.auth.credentials.role !== 'admin') return Boom.forbidden() //! require-access-denied-log(denied)
    return h.response({})
  },
})
