// The record stands behind the question and not before it, where it would be written of everybody.
import type { CanActivate, ExecutionContext } from '@nestjs/common'

export class AdminGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const { user } = context.switchToHttp().getRequest()
    const allowed = user.role === 'admin'
    if (!allowed) console.error('access denied', { event: 'authz_fail', userId: user.id })
    return allowed
  }
}
