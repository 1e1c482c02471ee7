// The store of the running request, in another file, carries the logger.
import { store } from './store'

export function login(user: string, password: string) {
  store.getStore()?.out.info({ user, password }, 'login')
  //                                 ^^^^^^^^ error: no-sensitive-data-in-logs(reaches)
}
