// What a guard answers with is the verdict: where the test is false, the request is refused and nothing says so.
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common'
import { Reflector } from '@nestjs/core'

@Injectable()
export class RolesGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const roles = this.reflector.get<string[]>('roles', context.getHandler())
    if (!roles) return true
    const { user } = context.switchToHttp().getRequest()
    return roles.some((role) => user.roles.includes(role)) //! require-access-denied-log(denied) "is false"
  }
}

@Injectable()
export class OwnerGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest()
    return request.user.role === 'admin' || request.params.id === request.user.id //! require-access-denied-log(denied)
  }
}
