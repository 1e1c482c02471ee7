// Good: the schema of the other file does not select the secret; asked for, it is there.
import { logger } from './logger'
import { UserModel } from './user.model'

export async function show(email: string) {
  logger.info({ user: await UserModel.findOne({ email }) }, 'found')
  const full = await UserModel.findOne({ email }).select('+passwordHash')
  logger.info({ full }, 'found') //! no-sensitive-data-in-logs(shape) "'passwordHash'"
}
