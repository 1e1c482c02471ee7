// Good: the exception is caught in the same method, and logged there.
import { Injectable, Logger, UnauthorizedException } from '@nestjs/common'
import * as argon2 from 'argon2'
import { UsersService } from './users.service'

@Injectable()
export class AuthService {
  private readonly logger = new Logger(AuthService.name)
  constructor(private readonly users: UsersService) {}

  async login(name: string, password: string) {
    try {
      const user = await this.users.findByName(name)
      if (!(await argon2.verify(user.hash, password))) throw new UnauthorizedException()
      return { id: user.id }
    } catch (error) {
      this.logger.warn(`login failed: ${(error as Error).message}`)
      throw error
    }
  }
}
