// The id of the request's session is as good as the cookie.
import type { Request } from 'express'

export function trace(req: Request & { sessionID: string }) {
  const { sessionID } = req
  console.log(`session ${sessionID}`)
  //          ^^^^^^^^^^^^^^^^^^^^^^ error: no-sensitive-data-in-logs(reaches) "'sessionID'"
}
