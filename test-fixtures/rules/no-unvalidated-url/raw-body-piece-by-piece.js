// Without a framework the body comes in pieces, and a field of what it is parsed into is the client's.
const http = require('http')

http.createServer((req, res) => {
  let body = ''
  req.on('data', (chunk) => (body += chunk))
  req.on('end', async () => {
    const { url } = JSON.parse(body)
    await fetch(url) //! no-unvalidated-url(host)
    res.end()
  })
})
