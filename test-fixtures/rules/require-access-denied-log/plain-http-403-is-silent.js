// A server without a framework: writeHead refuses.
const http = require('http')

const ALLOWED = ['10.0.0.7']
http
  .createServer((req, res) => {
    if (!ALLOWED.includes(req.socket.remoteAddress)) {
      res.writeHead(403) //! require-access-denied-log(denied)
      return res.end()
    }
    res.end('ok')
  })
  .listen(80)
