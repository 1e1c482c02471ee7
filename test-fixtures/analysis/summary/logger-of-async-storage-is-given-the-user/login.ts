// Good: the logger of the store is given the user only.
import { store } from './store'

export function login(user: string, password: string) {
  store.getStore()?.out.info({ user, length: password.length }, 'login')
}
