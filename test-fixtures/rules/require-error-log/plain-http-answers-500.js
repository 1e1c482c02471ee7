// node:http: the server ends the response and forgets why.
const http = require('node:http')
const { render } = require('./render')

http.createServer(async (req, res) => {
  try {
    res.end(await render(req.url))
  } catch (error) { //! require-error-log(catch)
    res.statusCode = 500
    res.end('something went wrong')
  }
}).listen(8080)
