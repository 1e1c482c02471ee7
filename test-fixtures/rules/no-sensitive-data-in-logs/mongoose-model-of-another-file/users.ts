// The model stands in another file: what it finds, and the type that is inferred from its schema, have the schema's fields.
import { logger } from './logger'
import { Kept, UserModel, type User } from './user.model'

export async function show(email: string, given: User) {
  const user = await UserModel.findOne({ email }).sort({ email: 1 })
  logger.info({ user }, 'found') //! no-sensitive-data-in-logs(shape) "'passwordHash'"
  logger.info({ kept: await Kept.findById(email).lean() }, 'found') //! no-sensitive-data-in-logs(shape)
  logger.info({ given }, 'found') //! no-sensitive-data-in-logs(shape)
}
