// A middleware that does not hand the request on refuses it, also without a status, and even without an answer.
exports.admins = (req, res, next) => {
  if (req.user.role === 'admin') next()
  else res.end() //! require-access-denied-log(denied) "'req.user.role' is not \"admin\""
}

exports.nobody = function (req, res, next) {
  if (req.user.permissions.includes('write')) next() //! require-access-denied-log(denied)
}

exports.sentAway = (req, res, next) => {
  if (!req.user.isAdmin) return res.redirect('/') //! require-access-denied-log(denied)
  next()
}

exports.told = (req, res, next) => {
  if (!req.user.canPublish || !req.user.isOwner) return res.json({ error: 'You have no permission' }) //! require-access-denied-log(denied)
  next()
}
