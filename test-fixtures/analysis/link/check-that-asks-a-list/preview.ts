// Good: the check in another file asks a list of hosts.
import type { Request, Response } from 'express'
import { isAllowed } from './allowed'

export async function preview(req: Request, res: Response) {
  const url = new URL(req.query.url as string)
  if (!isAllowed(url)) return res.sendStatus(400) //! require-input-rejection-log(rejected)
  const page = await fetch(url, { redirect: 'error' })
  res.send(await page.text())
}
