import type { Response } from 'express'

export function deny(res: Response) {
  res.status(401).json({ error: 'wrong password' })
}
