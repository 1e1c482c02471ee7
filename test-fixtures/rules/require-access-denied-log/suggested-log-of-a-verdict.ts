// The record stands behind the question and not before it, where it would be written of everybody.
import type { CanActivate, ExecutionContext } from '@nestjs/common'

export class AdminGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const { user } = context.switchToHttp().getRequest()
    return user.role === 'admin'
    //<^^^^^^^^^^^^^^^^^^^^^^^^^ error: require-access-denied-log(denied) "'user.role' is not \"admin\""
    //<^^^^^^^^^^^^^^^^^^^^^^^^^ fix: "Log the denied access"
  }
}
