// Good: the logger of the context object is given the user only.
import type { Context } from './context'

export function login(context: Context, user: string, password: string) {
  context.out.info({ user, length: password.length }, 'login')
}
