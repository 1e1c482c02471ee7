// Good: the tried code throws to its own handler: that way was thought of, and nobody is answered. Bad: nothing is thrown, or somebody is answered.
// @preset strict
import type { Request, Response } from 'express'
import { players, reconnect } from './service'

export async function leave(client: string, consented: boolean) {
  try {
    if (consented) throw new Error('consented leave')
    await reconnect(client)
  } catch (e) {
    players.delete(client)
  }
}
export async function leaveUnasked(client: string) {
  try {
    await reconnect(client)
  } catch { //! require-error-log(catch)
    players.delete(client)
  }
}
export async function ask(req: Request, res: Response) {
  try {
    if (!req.query.key) throw new Error('no key')
    await reconnect(String(req.query.key))
  } catch { //! require-error-log(catch)
    res.json({ error: 'no access' })
  }
}
