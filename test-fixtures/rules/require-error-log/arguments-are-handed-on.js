// Good: the handler's arguments are handed on as they are, the error first.
const { store } = require('./store')

exports.login = function (req, token, done) {
  store.keep(req, token, function (err) {
    if (!err) req.app.emit('login', req.session)
    done.apply(null, arguments)
  })
}
