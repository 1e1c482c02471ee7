// A rejection that is answered 403 is an authentication failure all the same.
const { getAuth } = require('firebase-admin/auth')

module.exports = (req, res, next) => {
  getAuth()
    .verifyIdToken(req.headers.authorization)
    .then((user) => {
      req.user = user
      next()
    })
    .catch(() => res.status(403).send('no')) //! require-auth-failure-log(refused) "verifyIdToken rejects"
}
