// What is put in later, taken out again or replaced by a mask is not in the record.
import pino from 'pino'

const logger = pino()

export class Session {
  constructor(private readonly password: string) {}

  get shown() {
    return this.password === '' ? 'guest' : 'user'
  }

  tell(user: string) {
    const parts = [`user=${user}`]
    parts.push(`length=${this.password.length}`)
    logger.info(parts.join(' '))
    const later: Record<string, string> = { user }
    logger.info(later, 'login')
    later.password = this.password
    const removed: Record<string, string> = { user }
    removed.password = this.password
    delete removed.password
    logger.info(removed, 'login')
    logger.info(this.shown)
    return later
  }
}
