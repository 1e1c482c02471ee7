// The request is all that the log is given.
// @preset strict
exports.handle = function (vars) {
  return function (req, res, next) {
    vars.logger.debug(req)
    //                ^^^ error: no-sensitive-data-in-logs(whole)
    vars.logger.debug({ req }, 'received')
    //                  ^^^ error: no-sensitive-data-in-logs(whole)
    next()
  }
}
