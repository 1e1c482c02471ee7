// node:http: writeHead with 401 is a refusal.
const http = require('node:http')
const jwt = require('jsonwebtoken')

http.createServer((req, res) => {
  try {
    jwt.verify(req.headers['x-token'], process.env.JWT_KEY)
  } catch (err) {
    return res.writeHead(401).end() //! require-auth-failure-log(refused)
  }
  res.end('hello')
}).listen(8080)
