// Entities, data transfer objects made of each other, and a service with an injected repository, in files of their own.
import { Exclude } from 'class-transformer'
import { Column, Entity, OneToMany, PrimaryGeneratedColumn } from 'typeorm'
import { Key } from './key.entity'

@Entity()
export class Member {
  @PrimaryGeneratedColumn('uuid') id: string
  @Column() email: string
  @Exclude()
  @Column()
  passwordHash: string
  @OneToMany(() => Key, (key) => key.owner) keys: Key[]
}
