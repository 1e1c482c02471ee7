// A stream of HTTP/2 comes with the request's headers.
import http2 from 'node:http2'

http2.createServer().on('stream', async (stream, headers) => {
  const answer = await fetch(`https://${headers[':authority']}/status`) //! no-unvalidated-url(host)
  stream.end(await answer.text())
})
