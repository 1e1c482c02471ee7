// Whether the answer has been sent is no reason for a refusal: what fails is.
import type { Request, Response } from 'express'
import { openSession } from './sessions'

export async function session(req: Request, res: Response) {
  try {
    res.json(await openSession(req.cookies.sid))
  } catch (error) {
    const isGone = error instanceof Error && error.name === 'NotFoundError'
    if (isGone) {
      if (!res.headersSent) {
        res.status(401).json({ error: 'session expired' }) //! require-auth-failure-log(refused) "when 'isGone' is true"
      }
      return
    }
    throw error
  }
}
