// A client of the project in another file sends a request to wherever it is told.
import type { Request, Response } from 'express'
import { load } from './client'

export async function preview(req: Request, res: Response) {
  res.json(await load(String(req.query.url)))
  //                  ^^^^^^^^^^^^^^^^^^^^^ error: no-unvalidated-url(host) "axios.get"
}
