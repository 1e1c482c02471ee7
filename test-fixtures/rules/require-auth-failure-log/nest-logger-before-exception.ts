// Good: Nest's Logger is called before the exception is thrown.
import { Injectable, Logger, UnauthorizedException } from '@nestjs/common'
import { JwtService } from '@nestjs/jwt'

@Injectable()
export class TokenService {
  private readonly logger = new Logger(TokenService.name)
  constructor(private readonly jwt: JwtService) {}

  async read(token: string) {
    try {
      return await this.jwt.verifyAsync(token)
    } catch (error) {
      this.logger.warn('token refused', (error as Error).stack)
      throw new UnauthorizedException()
    }
  }
}
