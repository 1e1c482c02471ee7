import { Column, Entity, ManyToOne, PrimaryGeneratedColumn } from 'typeorm'

@Entity()
export class User {
  @PrimaryGeneratedColumn() id: number
  @Column({ unique: true }) email: string
  @Column() passwordHash: string
  @Column({ type: 'text', select: false }) refreshToken: string
}

@Entity()
export class Post {
  @PrimaryGeneratedColumn() id: number
  @Column({ select: false }) apiKey: string
  @ManyToOne(() => User) author: User
}
