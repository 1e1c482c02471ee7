// Good: a logger of the project is given the request and a text; it takes a few fields of the request.
// @preset strict
exports.handle = function (vars) {
  return function (req, res, next) {
    vars.logger.debug(req, 'Redirecting to %s', res.locals.target)
    vars.httpLogger(req, res)
    next()
  }
}
