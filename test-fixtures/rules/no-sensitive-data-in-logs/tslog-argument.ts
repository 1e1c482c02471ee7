// tslog prints every argument that no mask names.
import { Logger } from 'tslog'

const log = new Logger({ name: 'auth', mask: { keys: ['password'] } })
export function issue(userId: string, accessToken: string) {
  log.info('issued', { userId, accessToken }) //! no-sensitive-data-in-logs(reaches)
}
