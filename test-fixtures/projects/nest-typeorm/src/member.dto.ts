import { OmitType, PartialType } from '@nestjs/mapped-types'

export class CreateMember {
  email: string
  password: string
}
export class UpdateMember extends PartialType(CreateMember) {}
export class InviteMember extends OmitType(CreateMember, ['password'] as const) {}
