// Good: hapi throws an error that is made the response as a whole, and prints it as status 500. Bad: a text of it is an answer like others.
exports.whole = async (request, h) => {
  try {
    return h.response(await request.server.methods.load())
  } catch (error) {
    return h.response(error)
  }
}
exports.text = async (request, h) => {
  try {
    return h.response(await request.server.methods.load())
  } catch (error) { //! require-error-log(client)
    return h.response({ message: error.message })
  }
}
