// Good: the service logs the login.
import { Injectable, Logger } from '@nestjs/common'
import { JwtService } from '@nestjs/jwt'

@Injectable()
export class AuthService {
  private readonly logger = new Logger(AuthService.name)
  constructor(private readonly jwt: JwtService) {}

  async login(user: { id: string }) {
    this.logger.log(`login of ${user.id}`)
    return { token: await this.jwt.signAsync({ sub: user.id }) }
  }
}
