// A value that a Yup schema checks has the schema's fields, through shape, concat and inference.
import * as yup from 'yup'
import { logger } from './logger'

const account = yup.object({ email: yup.string().email().required() })
const signUp = account.shape({ password: yup.string().min(12).required() })
type SignUp = yup.InferType<typeof signUp>

export async function registered(body: unknown, given: SignUp) {
  const input = await signUp.validate(body, { stripUnknown: true })
  logger.info({ input }, 'registered') //! no-sensitive-data-in-logs(shape) "'password'"
  logger.info({ input: account.concat(signUp).validateSync(body) }, 'registered') //! no-sensitive-data-in-logs(shape)
  logger.info(given, 'registered') //! no-sensitive-data-in-logs(shape)
}
