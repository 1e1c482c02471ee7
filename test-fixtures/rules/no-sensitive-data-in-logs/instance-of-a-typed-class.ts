// An instance that is logged as a whole shows the fields that its class declares.
import { logger } from './logger'

export class Mailer {
  constructor(
    private readonly host: string,
    private readonly apiKey: string,
  ) {}

  open() {
    logger.info(this, 'opened')
    //          ^^^^ error: no-sensitive-data-in-logs(shape) "its field 'apiKey' of Mailer"
    logger.info({ host: this.host }, 'opened')
  }
}

export class Counter {
  constructor(
    private readonly host: string,
    private readonly tokenCount: number,
  ) {}

  open() {
    logger.info(this, `opened ${this.tokenCount} at ${this.host}`)
  }
}
