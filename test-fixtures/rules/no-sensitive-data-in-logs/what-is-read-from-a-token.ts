// Good: what a function reads from a token is what it is named after. Bad: the token.
import { logger } from './logger'
import { getUserRefFromToken, getToken } from './tokens'

export function create(call: unknown, name: string) {
  const token = getToken(call)
  const ownerRef = getUserRefFromToken(token)
  logger.debug('create', { name, ownerRef })
  logger.debug('create', { name, owner: token })
  //                             ^^^^^^^^^^^^ error: no-sensitive-data-in-logs(reaches)
}
