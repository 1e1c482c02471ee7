// An event of another name may have no listener, and then nobody is told.
const crypto = require('crypto')
const { EventEmitter } = require('events')

module.exports = function create(secret) {
  const handler = new EventEmitter()
  handler.receive = (req, res) => {
    function refuse(reason) {
      res.status(400).send({ error: reason })
      handler.emit('refused', reason)
    }
    const made = crypto.createHmac('sha256', secret).update(req.rawBody).digest()
    if (!crypto.timingSafeEqual(made, Buffer.from(req.headers['x-signature'], 'hex'))) return refuse('wrong signature') //! require-integrity-failure-log(mismatch)
    handler.emit('push', req.body)
    res.end()
  }
  return handler
}
