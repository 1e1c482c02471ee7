// The method says the level, whatever the object is called.
module.exports = function (req, token) {
  const tracer = req.context.getTracer('login')
  tracer.debug(`got ${token}`)
  //           ^^^^^^^^^^^^^^ error: no-sensitive-data-in-logs(reaches) "'token' reaches tracer.debug at level debug."
}
