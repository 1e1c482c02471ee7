// Partial, Required, Promise and a default type argument change nothing about the secret field.
import { logger } from './logger'

interface Account {
  id: string
  apiKey?: string
}
interface Box<T = Account> {
  value: T
}
interface Store {
  load(id: string): Promise<Account>
  readonly all: () => Promise<Account[]>
}

export async function changed(patch: Partial<Account>, full: Required<Account>, box: Box, store: Store, id: string) {
  logger.info({ patch }, 'changed') //! no-sensitive-data-in-logs(shape)
  logger.info({ full }, 'changed') //! no-sensitive-data-in-logs(shape)
  logger.info(box.value, 'changed') //! no-sensitive-data-in-logs(shape)
  logger.info(await store.load(id), 'loaded') //! no-sensitive-data-in-logs(shape)
  logger.info({ all: await store.all() }, 'all') //! no-sensitive-data-in-logs(shape)
}
