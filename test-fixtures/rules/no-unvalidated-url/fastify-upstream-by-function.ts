// The upstream of each request is what its query says.
import proxy from '@fastify/http-proxy'
import fastify from 'fastify'

const app = fastify()
app.register(proxy, {
  upstream: '',
  replyOptions: { getUpstream: (request) => request.query.upstream }, //! no-unvalidated-url(host)
})
