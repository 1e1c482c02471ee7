// What the storage was made for says which logger it gives; neither has a telling name.
import { AsyncLocalStorage } from 'node:async_hooks'
import type { Logger } from 'pino'

interface Context {
  out: Logger
}
const requests = new AsyncLocalStorage<Context>()

export function login(user: string, password: string) {
  requests.getStore()?.out.info({ user, password }, 'login')
  //                                    ^^^^^^^^ error: no-sensitive-data-in-logs(reaches)
}

export function reset(plain: AsyncLocalStorage<Logger>, password: string) {
  plain.getStore()?.info({ password }, 'reset')
  //                       ^^^^^^^^ error: no-sensitive-data-in-logs(reaches)
}

export function good(user: string, password: string) {
  requests.getStore()?.out.info({ user, length: password.length }, 'login')
}
