// Good: a function that the user of the code may give receives the error. Bad: a thing is asked for, and the error is not given to it.
import type { Response } from 'express'
import { load, type Options, save } from './store'

export async function run(options: Options) {
  try {
    await save()
  } catch (error) {
    if (options.onError) options.onError(error)
  }
}
export async function runTyped(options?: Options) {
  try {
    await save()
  } catch (error) {
    if (options && typeof options.onError === 'function') options.onError(error)
  }
}
export async function send(res: Response) {
  let found: NodeJS.ReadableStream | null = null
  try {
    found = await load()
    await save()
  } catch { //! require-error-log(catch)
    if (found) found.pipe(res)
    else res.sendStatus(500)
  }
}
