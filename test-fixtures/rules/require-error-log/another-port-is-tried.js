// Where a port is taken another one is tried: the listener begins again with something else.
import { createServer } from 'node:net'

export function findPort(port, done) {
  const server = createServer()
  server.on('error', () => findPort(0, done))
  server.listen(port, () => {
    const found = server.address().port
    server.close(() => done(found))
  })
}
