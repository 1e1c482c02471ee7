// The client is made by a factory of another file, and the request decides the address.
import type { Request, Response } from 'express'
import { createClient } from './create-client'

const client = createClient()

export async function show(request: Request, response: Response) {
  const answer = await client.get(request.query.url as string)
  //                              ^^^^^^^^^^^^^^^^^ error: no-unvalidated-url(host)
  response.json({ from: request.path, data: answer.data })
}
