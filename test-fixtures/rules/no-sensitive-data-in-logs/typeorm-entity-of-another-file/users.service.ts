// An injected repository gives records of its entity: columns without `select: false`, relations only when asked for.
import { Injectable, Logger } from '@nestjs/common'
import { InjectRepository } from '@nestjs/typeorm'
import { DataSource, Repository } from 'typeorm'
import { Post, User } from './user.entity'

@Injectable()
export class UsersService {
  private readonly logger = new Logger(UsersService.name)
  constructor(
    @InjectRepository(User) private readonly users: Repository<User>,
    @InjectRepository(Post) private readonly posts: Repository<Post>,
    private readonly source: DataSource,
  ) {}

  async show(id: number) {
    const user = await this.users.findOne({ where: { id } })
    this.logger.log({ user }) //! no-sensitive-data-in-logs(shape) "'passwordHash'"
    const all = await this.source.getRepository(User).createQueryBuilder('u').where('u.id > 1').getMany()
    this.logger.log({ all }) //! no-sensitive-data-in-logs(shape)
    this.logger.log(await this.users.findOne({ where: { id }, select: { id: true, email: true } }))
    this.logger.log(await this.posts.find())
  }
}
