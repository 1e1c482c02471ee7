import { createParamDecorator, ExecutionContext, applyDecorators, SetMetadata, UseGuards } from '@nestjs/common'
import { RolesGuard } from './roles.guard'
export const CurrentUser = createParamDecorator((_: unknown, context: ExecutionContext) => context.switchToHttp().getRequest().user)
export const Roles = (...roles: string[]) => SetMetadata('roles', roles)
export const AdminOnly = () => applyDecorators(Roles('admin'), UseGuards(RolesGuard))
