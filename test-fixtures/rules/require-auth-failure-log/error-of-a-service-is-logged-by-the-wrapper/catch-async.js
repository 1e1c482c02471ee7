module.exports = (handle) => (req, res, next) =>
  Promise.resolve(handle(req, res, next)).catch((error) => {
    console.warn(req.path, error)
    next(error)
  })
