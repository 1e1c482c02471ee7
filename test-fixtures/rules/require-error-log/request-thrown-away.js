// Good: the request is torn down right after, so nobody waits for its outcome.
const http = require('node:http')

exports.Call = class {
  start(options) {
    this.request = http.request(options)
  }

  retry(response) {
    this.request.on('error', () => {})
    this.request.destroy()
    response.resume()
  }
}

exports.template = function (options) {
  const request = http.request(options)
  request.on('error', () => undefined)
  request.destroy()
  return request
}
