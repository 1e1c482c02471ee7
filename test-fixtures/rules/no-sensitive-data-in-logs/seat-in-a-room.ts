// Good: what a client has in a room is a seat, which is no login. The session of a request is one.
import type { Request } from 'express'

export function leave(client: { sessionId: string }, req: Request & { sessionId: string }) {
  console.log(`left ${client.sessionId}`)
  console.log(`left ${req.sessionId}`)
  //          ^^^^^^^^^^^^^^^^^^^^^^^ error: no-sensitive-data-in-logs(reaches) "'sessionId'"
}
