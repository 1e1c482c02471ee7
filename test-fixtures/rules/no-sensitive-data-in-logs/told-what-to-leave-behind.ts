// Good: a helper leaves behind what it is told to, by its name and the fields. Of a request's headers, that are two at least.
import type { Request } from 'express'
import { log } from './log'

interface Input { email: string; password: string }

function omit<T extends object>(value: T, ...keys: (keyof T)[]): Partial<T> {
  const out = { ...value }
  for (const key of keys) delete out[key]
  return out
}

export function trace(req: Request, input: Input) {
  log.info(omit(input, 'password'))
  log.info(omit(input, 'email'))
  //            ^^^^^ error: no-sensitive-data-in-logs(shape)
  log.info({ headers: omit(req.headers, 'authorization', 'cookie') })
  log.info({ headers: omit(req.headers, 'authorization') })
  //                       ^^^^^^^^^^^ error: no-sensitive-data-in-logs(whole)
}
