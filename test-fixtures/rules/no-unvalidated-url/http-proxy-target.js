// A target of the client makes an open proxy.
const http = require('node:http')
const httpProxy = require('http-proxy')

const proxy = httpProxy.createProxyServer({ changeOrigin: true })
http.createServer((req, res) => {
  const target = new URL(req.url, 'http://localhost').searchParams.get('target')
  proxy.web(req, res, { target }) //! no-unvalidated-url(host)
})
