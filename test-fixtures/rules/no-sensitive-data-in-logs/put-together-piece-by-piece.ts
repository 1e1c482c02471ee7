// A list or an object that is filled step by step holds what was put into it.
import pino from 'pino'

const logger = pino()

export class Session {
  constructor(private readonly password: string) {}

  get shown() {
    return `as ${this.password}`
  }

  tell(user: string) {
    const parts = [`user=${user}`]
    parts.push(`password=${this.password}`)
    logger.info(parts.join(' ')) //! no-sensitive-data-in-logs(reaches) "password"
    const record: Record<string, string> = { user }
    record.given = this.password
    logger.info(record, 'login') //! no-sensitive-data-in-logs(reaches) "password"
    logger.info(this.shown) //! no-sensitive-data-in-logs(reaches) "password"
  }
}
