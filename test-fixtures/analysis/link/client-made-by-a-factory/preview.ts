// Bad: the client that a factory makes is axios's, and the request decides the host.
import type { Request, Response } from 'express'
import { makeClient } from './client'

const client = makeClient()

export async function preview(req: Request, res: Response) {
  const page = await client.get(req.query.url as string) //! no-unvalidated-url(host)
  res.send(page.data)
}
