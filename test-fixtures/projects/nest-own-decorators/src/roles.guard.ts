import { CanActivate, ExecutionContext, Injectable } from '@nestjs/common'
import { Reflector } from '@nestjs/core'
@Injectable()
export class RolesGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}
  canActivate(context: ExecutionContext): boolean {
    const roles = this.reflector.get<string[]>('roles', context.getHandler())
    const { user } = context.switchToHttp().getRequest()
    if (!roles.some((role) => user.roles.includes(role))) {
      return false
      //<^^^^^^^^^ error: require-access-denied-log(denied)
    }
    return true
  }
}
