// Intersections, generics and lists of a type with a secret field are followed to that field.
import { logger } from './logger'

interface Row {
  id: string
}
type User = Row & { email: string; passwordHash: string | null }
interface Page<T> {
  items: T[]
  total: number
}

export function listed(page: Page<User>, rest: readonly User[], byId: Record<string, User>) {
  logger.info({ rest }, 'listed') //! no-sensitive-data-in-logs(shape) "'passwordHash' of User"
  logger.info(byId.first, 'first') //! no-sensitive-data-in-logs(shape)
  for (const each of page.items) logger.info({ each }, 'one') //! no-sensitive-data-in-logs(shape)
  page.items.forEach((item) => logger.info(item)) //! no-sensitive-data-in-logs(shape)
  logger.info(page, 'page') //! no-sensitive-data-in-logs(shape) "'items.passwordHash' of User"
  logger.info({ total: page.total, ids: page.items.map((item) => item.id) }, 'page')
}
