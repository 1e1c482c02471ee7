// Good: the name in the Authorization header is that of an account, which a record of a login needs. Elsewhere a person has one.
// @options { "classes": ["contact", "credential"] }
import basicAuth from 'basic-auth'
import { log } from './log'
import { findUser } from './users'

export async function check(req: Request) {
  const user = basicAuth(req)
  log.warn(`${user.name} could not be authenticated`)
  const found = await findUser(user.name)
  log.warn(`${found.user.name} has no password`)
  //       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: no-sensitive-data-in-logs(reaches)
}
