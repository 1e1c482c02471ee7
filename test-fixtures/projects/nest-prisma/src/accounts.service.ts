import { Injectable, Logger } from '@nestjs/common'
import type { Account } from './generated/prisma/client'
import { PrismaService } from './prisma.service'

@Injectable()
export class AccountsService {
  private readonly logger = new Logger(AccountsService.name)
  constructor(private readonly prisma: PrismaService) {}

  find(email: string): Promise<Account | null> {
    return this.prisma.account.findUnique({ where: { email } })
  }

  async rename(id: string, email: string) {
    const account = await this.prisma.account.update({ where: { id }, data: { email } })
    this.logger.log({ account }) //! no-sensitive-data-in-logs(shape) "'passwordHash' of Account"
    return account
  }

  async show(id: string) {
    const shown = await this.prisma.account.findUnique({ where: { id }, select: { id: true, email: true } })
    this.logger.log({ shown })
    return shown
  }

  async endAll(accountId: string) {
    const ended = await this.prisma.$transaction(async (tx) => {
      const sessions = await tx.session.findMany({ where: { accountId }, omit: { refreshToken: true } })
      await tx.session.deleteMany({ where: { accountId } })
      return sessions
    })
    this.logger.log({ ended })
  }
}
