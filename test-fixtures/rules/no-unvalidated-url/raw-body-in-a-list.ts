// The pieces of a body are collected, joined and parsed, here in a function that promises the result.
import http from 'node:http'

function readBody(req: http.IncomingMessage): Promise<{ url: string }> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    req.on('data', (chunk) => chunks.push(chunk))
    req.on('end', () => resolve(JSON.parse(Buffer.concat(chunks).toString('utf8'))))
    req.on('error', reject)
  })
}

http.createServer(async (req, res) => {
  const { url } = await readBody(req)
  await fetch(url) //! no-unvalidated-url(host)
  res.end()
})
