import { Injectable, Logger } from '@nestjs/common'
import { PinoLogger } from 'nestjs-pino'

@Injectable()
export class LoginService {
  private readonly nest = new Logger(LoginService.name)
  constructor(private readonly logger: PinoLogger) {}

  login(password: string, token: string) {
    this.logger.info({ password }, 'login')
    this.nest.log({ password }, 'login')
    this.logger.info({ token }, 'login') //! no-sensitive-data-in-logs(reaches) "'token'"
    this.nest.log({ token }, 'login') //! no-sensitive-data-in-logs(reaches) "'token'"
  }
}
