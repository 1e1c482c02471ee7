exports.onError = function onError(error, req, res, next) {
  //                               ^^^^^ error: require-error-log(central)
  res.status(500).render('error', { message: error.message })
}
