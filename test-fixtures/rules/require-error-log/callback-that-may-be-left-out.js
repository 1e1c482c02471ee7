// Good: who wants to know of the failure gives a callback.
exports.send = function (request, body, callback) {
  try {
    request.write(body)
    request.end()
  } catch (err) {
    if (callback) callback(err)
  }
}
