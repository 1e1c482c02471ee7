// Good: a function that answers is given the response first, and a status that says that the client was wrong. 500 does not.
const http = require('node:http')
const { httpError } = require('./answers')
const { importFrom } = require('./store')

http.createServer(async (request, response) => {
  try {
    await importFrom(request)
  } catch {
    httpError(response, 400)
  }
})
http.createServer(async (request, response) => {
  try {
    await importFrom(request)
  } catch { //! require-error-log(catch)
    httpError(response, 500)
  }
})
