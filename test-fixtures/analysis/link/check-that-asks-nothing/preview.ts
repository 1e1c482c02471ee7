// Bad: the check in another file looks at the length only.
import type { Request, Response } from 'express'
import { isAllowed } from './allowed'

export async function preview(req: Request, res: Response) {
  const url = new URL(req.query.url as string)
  if (!isAllowed(url)) return res.sendStatus(400) //! require-input-rejection-log(rejected)
  const page = await fetch(url) //! no-unvalidated-url(host)
  res.send(await page.text())
}
