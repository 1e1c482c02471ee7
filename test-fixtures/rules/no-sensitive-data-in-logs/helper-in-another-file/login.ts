// A password must not reach a log call, not even inside an object passed to a helper in another file.
import { audit } from './audit'

export function login(user: string, password: string) {
  audit('login', { user, password })
  //                     ^^^^^^^^ error: no-sensitive-data-in-logs(reaches) "'password' reaches logger.info at level info"
  //                     ^^^^^^^^ step 1: "comes from here"
}
