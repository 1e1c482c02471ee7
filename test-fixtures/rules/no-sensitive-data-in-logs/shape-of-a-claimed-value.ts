// What the source claims of a value counts: `as User`, `satisfies User`, a return type.
import { logger } from './logger'

interface User {
  id: string
  password: string
}

function find(id: string): Promise<User | null> {
  return db.query(id)
}

export async function changed(raw: unknown, id: string) {
  const user = raw as User
  logger.info(user, 'changed') //! no-sensitive-data-in-logs(shape)
  const found = await find(id)
  logger.info({ found }, 'found') //! no-sensitive-data-in-logs(shape)
  logger.info({ id: (raw as User).id }, 'changed')
}
