// A service of Nest issues a token; whether its caller logs is not known, so strict shows it as likely.
// @preset strict
import { Injectable } from '@nestjs/common'
import { JwtService } from '@nestjs/jwt'

@Injectable()
export class AuthService {
  constructor(private readonly jwt: JwtService) {}

  async login(user: { id: string }) {
    return { token: await this.jwt.signAsync({ sub: user.id }) } //! require-auth-success-log(done)
  }
}
