// An error that becomes the response is answered by hapi like one that is thrown; a constant in its place is not.
const Hapi = require('@hapi/hapi')
const boom = require('@hapi/boom')
const { templates } = require('./templates')

const server = Hapi.server()
server.route({
  method: 'PUT',
  path: '/templates/{name}',
  handler: (request, h) =>
    templates.update(request.params.name).then(
    //                                    ^^^^ spurious error: require-error-log(clientPromise)
      () => h.response().code(204),
      (err) => h.response(boom.boomify(err)),
    ),
})
server.route({
  method: 'DELETE',
  path: '/templates/{name}',
  handler: (request, h) =>
    templates.remove(request.params.name).then(
    //                                    ^^^^ error: require-error-log(promise)
      () => h.response().code(204),
      (err) => h.response('failed').code(500),
    ),
})
