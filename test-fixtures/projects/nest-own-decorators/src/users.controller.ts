import { Body, Controller, Get, Post, Query } from '@nestjs/common'
import { AdminOnly, CurrentUser } from './current-user.decorator'
import { RegisterDto, RenameDto } from './user.dto'
import { UsersService } from './users.service'
@Controller('users')
export class UsersController {
  constructor(private readonly users: UsersService) {}
  @Post() register(@Body() dto: RegisterDto) { return this.users.register(dto) }
  @AdminOnly() @Post('name') rename(@Body() dto: RenameDto, @CurrentUser() user: { id: string }) { this.users.rename(dto); return user.id }
  @Get('avatar')
  avatar(@Query('url') url: string) {
    return this.users.avatar(url)
    //                       ^^^ error: no-unvalidated-url(host)
  }
}
