// Good: a header of another scheme brings no credential, which is the business of an option.
const http = require('node:http')

http.createServer((request, response) => {
  if (!request.headers.authorization || request.headers.authorization.indexOf('Basic ') === -1) {
    response.statusCode = 401
    return response.end('Access denied')
  }
  response.end('Hello')
})
