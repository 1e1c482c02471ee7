// Good: a function that the user of the code may give is told of the failure. Bad: it is told of the success only.
import type { Request, Response } from 'express'
import { accounts, type Options } from './accounts'

export const login = (options?: Options) => async (req: Request, res: Response) => {
  try {
    res.json(await accounts.login(req.body))
  } catch (error) {
    if (options && options.onFailure) options.onFailure(req, res, error)
    res.status(401).end()
  }
}
export const enter = (options?: Options) => async (req: Request, res: Response) => {
  try {
    const user = await accounts.login(req.body)
    if (options && options.onSuccess) options.onSuccess(req, res, user)
    res.json(user)
  } catch (error) {
    res.status(401).end() //! require-auth-failure-log(refused)
  }
}
