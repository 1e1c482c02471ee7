// Good: the schema omits the secret, picks other fields, or the field holds no text.
import { z } from 'zod'
import { logger } from './logger'

const signUp = z.object({ email: z.string(), password: z.string(), token: z.boolean() })
const shown = signUp.omit({ password: true })
const contact = signUp.pick({ email: true }).extend({ secret: z.enum(['totp', 'sms']).optional() })
type Contact = z.infer<typeof contact>

export function registered(body: unknown, given: Contact) {
  logger.info({ input: shown.parse(body) }, 'registered')
  logger.info({ input: contact.parse(body), given }, 'registered')
}
