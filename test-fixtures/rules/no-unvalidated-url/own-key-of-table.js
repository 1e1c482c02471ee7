// Good: `in` lets only keys of the table through.
const http = require('node:http')

const TENANTS = { acme: true, globex: true }
http.createServer(async (req, res) => {
  const tenant = new URL(req.url, 'http://localhost').searchParams.get('tenant')
  if (!(tenant in TENANTS)) return res.writeHead(404).end()
  res.end(await (await fetch(`https://${tenant}.example.com/info`)).text())
}).listen(8080)
