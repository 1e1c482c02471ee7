const clients = require('./clients')

exports.forward = function (mail, open) {
  clients.connect(mail.host, (err, client) => {
    if (err) return open.fail(err)
    client.on('error', () => {
      open.delete(mail.id)
    })
  })
  clients.connectSilently(mail.host, (err, client) => {
    if (err) return open.fail(err)
    client.on('error', () => {
    //                 ^^^^^ error: require-error-log(listener)
      open.delete(mail.id)
    })
  })
}
