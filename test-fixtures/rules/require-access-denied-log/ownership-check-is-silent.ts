// Somebody else's document is refused without a trace.
import type { Request, Response } from 'express'
import { documents } from './documents'

export async function remove(req: Request, res: Response) {
  const found = await documents.read(req.params.id)
  if (found.authorId !== req.user.id) {
    return res.status(403).end() //! require-access-denied-log(denied)
  }
  await found.remove()
}
