// A Nest service over a Prisma client that is generated into the project; the schema lies where package.json says.
import { Injectable, type OnModuleInit } from '@nestjs/common'
import { PrismaClient } from './generated/prisma/client'

@Injectable()
export class PrismaService extends PrismaClient implements OnModuleInit {
  async onModuleInit(): Promise<void> {
    await this.$connect()
  }
}
