// Good: a request without a token is nobody yet, whichever method looks for one.
import { UnauthorizedException } from '@nestjs/common'
import { keys } from './keys'

export class ApiKeyGuard {
  async canActivate(context: { switchToHttp(): { getRequest(): Request } }) {
    const request = context.switchToHttp().getRequest()
    const token = this.#extractTokenFromHeader(request)
    if (!token) throw new UnauthorizedException('Provide a header')
    await keys.check(token)
    return true
  }

  #extractTokenFromHeader(request: Request) {
    return request.headers.get('x-api-key')
  }
}
