// A guard that logs, whatever it says, and one whose answer comes from code that is not known, are left alone.
import { type CanActivate, type ExecutionContext, Logger } from '@nestjs/common'
import { AuthGuard } from '@nestjs/passport'
import type { Sessions } from './sessions'

export class RolesGuard implements CanActivate {
  private readonly logger = new Logger(RolesGuard.name)

  canActivate(context: ExecutionContext): boolean {
    const { user } = context.switchToHttp().getRequest()
    const allowed = user.role === 'admin'
    if (!allowed) this.logger.warn(`refused ${user.id}`)
    return allowed
  }
}

export class JwtGuard extends AuthGuard('jwt') {
  canActivate(context: ExecutionContext) {
    return super.canActivate(context)
  }
}

export class SessionGuard implements CanActivate {
  constructor(private readonly sessions: Sessions) {}
  canActivate(context: ExecutionContext) {
    return this.sessions.check(context.switchToHttp().getRequest())
  }
}
