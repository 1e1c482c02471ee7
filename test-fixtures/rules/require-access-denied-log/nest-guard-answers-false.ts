// A guard that answers false makes Nest answer 403, and print nothing.
import { CanActivate, ExecutionContext, Injectable } from '@nestjs/common'

@Injectable()
export class AdminGuard implements CanActivate {
  canActivate(context: ExecutionContext) {
    const { user } = context.switchToHttp().getRequest()
    if (user.role !== 'admin') return false //! require-access-denied-log(denied)
    return true
  }
}
