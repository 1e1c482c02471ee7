// Good: a class that excludes everything shows what is exposed; a secret that is exposed is in the plain data.
import { Exclude, Expose, instanceToPlain, plainToInstance } from 'class-transformer'
import { logger } from './logger'

@Exclude()
class Account {
  @Expose() email: string
  passwordHash: string
}
class Key {
  @Exclude({ toClassOnly: true }) apiKey: string
}

export function show(account: Account, row: { passwordHash: string }, key: Key) {
  logger.info({ account: instanceToPlain(account), made: plainToInstance(Account, row) }, 'shown')
  logger.info({ key: instanceToPlain(key) }, 'shown') //! no-sensitive-data-in-logs(shape) "'apiKey'"
}
