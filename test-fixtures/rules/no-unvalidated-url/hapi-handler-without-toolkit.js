// A request with a payload is one of hapi, also where the handler asks for no toolkit.
const Boom = require('@hapi/boom')
const Wreck = require('@hapi/wreck')

const LABS = new Set(['lab.example'])

exports.routes = [
  {
    method: 'POST',
    path: '/fetch',
    handler: async (request) => (await Wreck.get(request.payload.url)).payload,
    //                                           ^^^^^^^^^^^^^^^^^^^ error: no-unvalidated-url(host)
  },
  {
    method: 'POST',
    path: '/result',
    handler: async (request) => {
      const url = new URL(request.payload.url)
      if (!LABS.has(url.host)) throw Boom.badRequest()
      return (await Wreck.get(url.href)).payload
    },
  },
]
