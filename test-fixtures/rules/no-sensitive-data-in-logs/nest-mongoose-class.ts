// A decorated class as a schema: an injected model finds records with its fields.
import { Logger } from '@nestjs/common'
import { InjectModel, Prop, Schema, SchemaFactory } from '@nestjs/mongoose'
import type { HydratedDocument, Model } from 'mongoose'

@Schema()
export class User {
  @Prop() email: string
  @Prop() passwordHash: string
  @Prop({ select: false }) apiKey: string
}
export const UserSchema = SchemaFactory.createForClass(User)

export class Users {
  private readonly logger = new Logger('users')
  constructor(@InjectModel(User.name) private readonly users: Model<HydratedDocument<User>>) {}
  async show(email: string) {
    const user = await this.users.findOne({ email }).exec()
    this.logger.log({ user }) //! no-sensitive-data-in-logs(shape) "'passwordHash'"
    this.logger.log(await this.users.findOne({ email }).select('-passwordHash'))
  }
}
