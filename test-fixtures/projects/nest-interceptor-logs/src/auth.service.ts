import { Injectable, UnauthorizedException } from '@nestjs/common'
import * as bcrypt from 'bcrypt'
import { UsersService } from './users.service'

@Injectable()
export class AuthService {
  constructor(private readonly users: UsersService) {}

  async login(name: string, password: string) {
    const user = await this.users.findByName(name)
    const matches = await bcrypt.compare(password, user.hash)
    if (!matches) throw new UnauthorizedException()
    return { id: user.id }
  }
}
