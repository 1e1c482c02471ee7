// A logger from a factory behind a barrel is a logger.
import { makeLogger } from './logging'

const out = makeLogger('login')

export function login(user: string, password: string) {
  out.info({ user, password })
  //               ^^^^^^^^ error: no-sensitive-data-in-logs(reaches) "'password' reaches out.info"
}
