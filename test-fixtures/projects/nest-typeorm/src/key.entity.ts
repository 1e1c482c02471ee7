import { Column, Entity, ManyToOne, PrimaryGeneratedColumn } from 'typeorm'
import { Member } from './member.entity'

@Entity()
export class Key {
  @PrimaryGeneratedColumn('uuid') id: string
  @Column({ select: false }) apiKey: string
  @ManyToOne(() => Member, (member) => member.keys) owner: Member
}
