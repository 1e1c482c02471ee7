// A class that is made of another one has its fields; what is excluded is absent from plain data only.
import { Logger } from '@nestjs/common'
import { OmitType, PartialType } from '@nestjs/mapped-types'
import { Exclude, instanceToPlain } from 'class-transformer'

class CreateUser {
  email: string
  @Exclude() password: string
}
class UpdateUser extends PartialType(CreateUser) {
  note: string
}
class ShownUser extends OmitType(CreateUser, ['password'] as const) {}

export class Users {
  private readonly logger = new Logger('users')
  update(dto: UpdateUser, shown: ShownUser, created: CreateUser) {
    this.logger.log(dto) //! no-sensitive-data-in-logs(shape) "'password'"
    this.logger.log(created) //! no-sensitive-data-in-logs(shape) "'password'"
    this.logger.log(shown)
    this.logger.log(instanceToPlain(created))
  }
}
