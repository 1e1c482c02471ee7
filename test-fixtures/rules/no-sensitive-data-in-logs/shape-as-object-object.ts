// Good: a text made of the object says "[object Object]"; only its id is written.
import { logger } from './logger'

interface User {
  id: string
  password: string
}

export function created(user: User) {
  logger.info(`created ${user}`)
  logger.info('created ' + user)
  logger.info(String(user))
  logger.info(`created ${user.id}`)
}
