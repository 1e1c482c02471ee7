import { Injectable, Logger } from '@nestjs/common'
import { InjectRepository } from '@nestjs/typeorm'
import { instanceToPlain } from 'class-transformer'
import { Repository } from 'typeorm'
import { Key } from './key.entity'
import type { InviteMember, UpdateMember } from './member.dto'
import { Member } from './member.entity'

@Injectable()
export class MembersService {
  private readonly logger = new Logger(MembersService.name)
  constructor(
    @InjectRepository(Member) private readonly members: Repository<Member>,
    @InjectRepository(Key) private readonly keys: Repository<Key>,
  ) {}

  async update(id: string, changes: UpdateMember) {
    this.logger.log({ changes }) //! no-sensitive-data-in-logs(shape) "'password'"
    const member = await this.members.findOneByOrFail({ id })
    this.logger.log({ member: instanceToPlain(member) })
    this.logger.log({ member }) //! no-sensitive-data-in-logs(shape) "'passwordHash'"
    return this.members.save({ ...member, email: changes.email })
  }

  async invite(invitation: InviteMember) {
    this.logger.log({ invitation })
    const keys = await this.keys.find()
    this.logger.log({ keys })
    return keys
  }
}
