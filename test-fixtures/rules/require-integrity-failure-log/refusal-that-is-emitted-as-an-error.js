// Good: whoever listens to errors is told; without a listener the error is thrown.
const crypto = require('crypto')
const { EventEmitter } = require('events')

module.exports = function create(secret) {
  const handler = new EventEmitter()
  handler.receive = (req, res) => {
    function refuse(reason) {
      res.status(400).send({ error: reason })
      handler.emit('error', new Error(reason), req)
    }
    const made = crypto.createHmac('sha256', secret).update(req.rawBody).digest()
    if (!crypto.timingSafeEqual(made, Buffer.from(req.headers['x-signature'], 'hex'))) return refuse('wrong signature')
    handler.emit('push', req.body)
    res.end()
  }
  return handler
}
