// Cloud Logging: an entry is kept as it is given.
import { Logging } from '@google-cloud/logging'

const log = new Logging().log('auth')
export async function login(name: string, password: string) {
  await log.write(log.entry({ severity: 'INFO' }, { name, password })) //! no-sensitive-data-in-logs(reaches)
}
