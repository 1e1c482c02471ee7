// An instance that is logged as a whole shows what its methods keep in it; private fields and texts show nothing of it.
import pino from 'pino'

const log = pino()

export class Client {
  constructor(apiKey, region) {
    this.apiKey = apiKey
    this.region = region
  }

  open() {
    log.info({ client: this }, 'opened')
    //         ^^^^^^^^^^^^ error: no-sensitive-data-in-logs(reaches) "'apiKey'"
    log.info(JSON.stringify(this))
    //       ^^^^^^^^^^^^^^^^^^^^ error: no-sensitive-data-in-logs(reaches) "'apiKey'"
    log.info(`opened ${this} in ${this.region}`)
  }
}

export class Closed {
  #apiKey
  constructor(apiKey, region) {
    this.#apiKey = apiKey
    this.region = region
  }

  open() {
    log.info({ client: this, isOpen: this.#apiKey !== '' }, 'opened')
  }
}

export class Told {
  constructor(apiKey) {
    this.apiKey = apiKey
  }

  toJSON() {
    return {}
  }

  open() {
    log.info({ client: this }, 'opened')
  }
}
