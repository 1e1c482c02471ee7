// The context object of another file carries the logger.
import type { Context } from './context'

export function login(context: Context, user: string, password: string) {
  context.out.info({ user, password }, 'login')
  //                       ^^^^^^^^ error: no-sensitive-data-in-logs(reaches)
}
