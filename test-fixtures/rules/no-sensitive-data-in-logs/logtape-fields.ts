// LogTape: the second argument holds the values of the message.
import { getLogger } from '@logtape/logtape'

const log = getLogger(['app', 'auth'])
export function login(name: string, password: string) {
  log.info('login of {name}', { name, password }) //! no-sensitive-data-in-logs(reaches)
}
