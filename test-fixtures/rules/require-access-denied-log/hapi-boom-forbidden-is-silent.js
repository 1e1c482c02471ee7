// Hapi prints no error below 500.
const Boom = require('@hapi/boom')
const Hapi = require('@hapi/hapi')

Hapi.server().route({
  method: 'DELETE',
  path: '/users/{id}',
  handler: (request) => {
    if (request.auth.credentials.role !== 'admin') throw Boom.forbidden() //! require-access-denied-log(denied)
    return null
  },
})
