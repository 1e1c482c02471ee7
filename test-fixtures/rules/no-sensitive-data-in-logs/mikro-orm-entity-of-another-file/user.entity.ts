import { Entity, PrimaryKey, Property } from '@mikro-orm/core'

@Entity()
export class User {
  @PrimaryKey() id!: number
  @Property() apiKey!: string
  @Property({ hidden: true }) passwordHash!: string
}

@Entity()
export class Device {
  @PrimaryKey() id!: number
  @Property({ lazy: true }) secret!: string
  @Property({ hidden: true }) apiKey!: string
}
