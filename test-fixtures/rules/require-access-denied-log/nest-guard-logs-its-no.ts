// Good: the guard logs before it answers false.
import { CanActivate, ExecutionContext, Injectable, Logger } from '@nestjs/common'

@Injectable()
export class AdminGuard implements CanActivate {
  private readonly logger = new Logger(AdminGuard.name)

  canActivate(context: ExecutionContext) {
    const { user } = context.switchToHttp().getRequest()
    if (user.role !== 'admin') {
      this.logger.warn(`access denied to ${user.id}`)
      return false
    }
    return true
  }
}
