// node:http: the query is parsed from req.url.
const http = require('node:http')
const { parse } = require('node:url')

http.createServer(async (req, res) => {
  const { query } = parse(req.url, true)
  const answer = await fetch(query.url)
  //                         ^^^^^^^^^ error: no-unvalidated-url(host)
  res.end(await answer.text())
}).listen(8080)
