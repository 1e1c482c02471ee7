// Good: the client of the project checks the host itself.
import type { Request, Response } from 'express'
import { load } from './client'

export async function preview(req: Request, res: Response) {
  res.json(await load(String(req.query.url)))
}
