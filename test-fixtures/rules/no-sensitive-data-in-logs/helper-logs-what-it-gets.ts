// The helper logs what it gets; the caller puts the password in.
import { logger } from './logger'

function audit(event: string, data: object) {
  logger.info(data, event)
}

export function login(user: string, password: string) {
  audit('login', { user, password })
  //                     ^^^^^^^^ error: no-sensitive-data-in-logs(reaches)
  //                     ^^^^^^^^ step 1: "comes from here"
}
