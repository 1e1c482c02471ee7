// Good: functions of another file decide the host by an allow-list, one by its result, one by throwing.
import type { Request, Response } from 'express'
import { assertOurs, isOurs } from './guards'

export async function first(req: Request, res: Response) {
  const address = String(req.query.url)
  if (!isOurs(address)) return res.status(400).end()
  res.send(await (await fetch(address)).text())
}

export async function second(req: Request, res: Response) {
  const address = String(req.query.url)
  assertOurs(address)
  res.send(await (await fetch(address)).text())
}
