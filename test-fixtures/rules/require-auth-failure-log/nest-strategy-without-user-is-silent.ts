// A Nest passport strategy that finds no user refuses the login.
import { Injectable, UnauthorizedException } from '@nestjs/common'
import { PassportStrategy } from '@nestjs/passport'
import { Strategy } from 'passport-local'
import { AuthService } from './auth.service'

@Injectable()
export class LocalStrategy extends PassportStrategy(Strategy) {
  constructor(private readonly auth: AuthService) {
    super()
  }

  async validate(name: string, password: string) {
    const user = await this.auth.find(name, password)
    if (!user) throw new UnauthorizedException('login failed')
    //         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: require-auth-failure-log(refused)
    return user
  }
}
