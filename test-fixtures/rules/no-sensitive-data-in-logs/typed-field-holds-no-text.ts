// Good: the declared type of the field says that it is no text.
import { logger } from './logger'

interface Options {
  token: boolean
  secret?: number
  onPassword: () => void
}
interface Client {
  password(user: string): boolean
}

export function started(options: Options, client: Client) {
  logger.info({ token: options.token, secret: options.secret }, 'started')
  const { token } = options
  logger.info({ token, password: client.password('root') }, 'started')
}
