import { Controller, Get, Logger, Param } from '@nestjs/common'
import { AccountsService } from './accounts.service'

@Controller('accounts')
export class AccountsController {
  private readonly logger = new Logger('accounts')
  constructor(private readonly accounts: AccountsService) {}

  @Get(':email')
  async read(@Param('email') email: string) {
    const account = await this.accounts.find(email)
    this.logger.debug(account) //! no-sensitive-data-in-logs(shape) "'passwordHash' of Account"
    return { id: account?.id }
  }

  @Get(':id/shown')
  async shown(@Param('id') id: string) {
    const account = await this.accounts.show(id)
    this.logger.debug(account)
    return account
  }
}
