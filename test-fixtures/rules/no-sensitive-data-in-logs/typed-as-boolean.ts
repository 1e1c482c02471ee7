// Good: the type says that this is a switch, not a password.
import { Logger } from '@nestjs/common'

const logger = new Logger('settings')
export function changed(password: boolean, tokens: number) {
  logger.log({ password, tokens })
}
