// Good: fields named for secrets that hold truth values, counts, dates, constants or functions.
import { logger } from './logger'

enum SecretKind {
  Totp = 'totp',
  Sms = 'sms',
}
interface Settings {
  password: boolean
  token: number
  secret: SecretKind
  apiKey: 'set' | 'unset'
  accessToken: Date | null
  privateKey: () => string
  resetPassword(): void
}

export function changed(settings: Settings) {
  logger.info({ settings }, 'settings changed')
}
