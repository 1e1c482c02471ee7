// Good: tslog masks the keys that its logger names, also in a sub-logger.
import { Logger } from 'tslog'

const log = new Logger({ name: 'app', mask: { keys: ['accessToken'] } })
const auth = log.getSubLogger({ name: 'auth' })
export function issue(userId: string, accessToken: string) {
  auth.info('issued', { userId, accessToken })
}
