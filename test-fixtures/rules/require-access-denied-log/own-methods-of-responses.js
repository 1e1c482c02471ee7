// Methods that an application gives to every response, as Sails does.
module.exports = async function isAdmin(req, res, next) {
  if (!req.me.isSuperAdmin) return res.forbidden() //! require-access-denied-log(denied)
  return next()
}

module.exports.told = async function (req, res, next) {
  if (!req.me.isSuperAdmin) {
    console.warn('denied', req.me.id)
    return res.forbidden()
  }
  return next()
}
