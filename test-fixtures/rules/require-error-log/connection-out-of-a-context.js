// Good: the connections came to this server; what is done when they break is to end them. The last one was opened here.
const { connect } = require('node:net')
const { abort } = require('./connections')

exports.protect = (ctx) => {
  const { req, socket } = ctx
  if (req) req.on('error', () => abort(req.socket))
  if (socket) socket.on('error', () => abort(socket))
}

exports.open = (ctx) => {
  const upstream = connect(ctx.port)
  upstream.on('error', () => abort(upstream)) //! require-error-log(listener)
}

exports.proxy = (load, res) =>
  load().then(({ response }) => {
    response.on('error', () => {}) //! require-error-log(listener)
    response.pipe(res)
  })
