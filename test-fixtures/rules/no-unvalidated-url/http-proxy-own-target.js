// Good: the request is passed on to our own server, whatever its path.
const http = require('node:http')
const httpProxy = require('http-proxy')

const proxy = httpProxy.createProxyServer({ target: 'http://backend.example.com' })
http.createServer((req, res) => {
  if (!req.url.startsWith('/api/')) return res.writeHead(404).end()
  proxy.web(req, res)
})
