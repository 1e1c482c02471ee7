// electron-log writes its arguments to a file that stays on the disk.
import log from 'electron-log/main'
import { readToken } from './vault'

export async function connect() {
  const refreshToken = await readToken()
  log.scope('sync').debug('connecting', refreshToken) //! no-sensitive-data-in-logs(reaches)
}
