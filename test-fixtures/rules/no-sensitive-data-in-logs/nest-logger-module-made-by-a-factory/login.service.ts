import { Injectable } from '@nestjs/common'
import { InjectPinoLogger, PinoLogger } from 'nestjs-pino'

@Injectable()
export class LoginService {
  constructor(@InjectPinoLogger(LoginService.name) private readonly logger: PinoLogger) {}

  login(password: string, token: string) {
    this.logger.info({ password }, 'login')
    this.logger.info({ token }, 'login') //! no-sensitive-data-in-logs(reaches) "'token'"
  }
}
