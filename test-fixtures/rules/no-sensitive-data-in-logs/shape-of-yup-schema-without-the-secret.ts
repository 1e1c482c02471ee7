// Good: the schema omits the secret and strips what it does not name, or the field holds one of a few words.
import * as yup from 'yup'
import { logger } from './logger'

interface Body {
  email: string
  password: string
}
const signUp = yup.object({ email: yup.string(), password: yup.string() })
const shown = signUp.omit(['password'])
const factor = signUp.pick(['email']).shape({ secret: yup.string().oneOf(['totp', 'sms']) })

export async function registered(body: Body, given: yup.InferType<typeof factor>) {
  const input = await shown.validate(body, { stripUnknown: true })
  logger.info({ input, given }, 'registered')
}
