// Nest never logs an HttpException, so throwing one is a silent refusal.
import { Injectable, UnauthorizedException } from '@nestjs/common'
import * as bcrypt from 'bcrypt'
import { UsersService } from './users.service'

@Injectable()
export class AuthService {
  constructor(private readonly users: UsersService) {}

  async login(name: string, password: string) {
    const user = await this.users.findByName(name)
    const matches = await bcrypt.compare(password, user.hash)
    //                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ step 1: "is decided here"
    if (!matches) throw new UnauthorizedException()
    //            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: require-auth-failure-log(refused)
    return { id: user.id }
  }
}
