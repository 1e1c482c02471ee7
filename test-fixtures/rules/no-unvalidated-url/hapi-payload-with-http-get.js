// Hapi: the payload chooses the address.
const http = require('http')

exports.route = {
  method: 'POST',
  path: '/probe',
  handler: (request, h) =>
    new Promise((resolve, reject) => {
      http.get(request.payload.url, (answer) => resolve(h.response().code(answer.statusCode))).on('error', reject) //! no-unvalidated-url(host)
    }),
}
