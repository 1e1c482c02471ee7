// Whoever asked is told that there is no such file; that the server failed is no answer of that kind.
exports.serve = async function (client, path, serveFile) {
  try {
    await serveFile(path, client)
  } catch (error) {
    return client.notFound()
  }
}

exports.show = async function (client, path, serveFile, res) {
  try {
    await serveFile(path, client)
  } catch (error) { //! require-error-log(catch)
    res.status(503).end()
  }
}
