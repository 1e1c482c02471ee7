import pino from 'pino'

const log = pino()
export class Accounts {
  async login(name: string, _password: string) {
    log.info({ name }, 'logged in')
    return { name }
  }
  async loginWithOpenIdSetup(returnUrl: unknown) {
    return { returnUrl }
  }
}
