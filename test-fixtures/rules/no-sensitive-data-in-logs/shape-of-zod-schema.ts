// A value parsed by a schema has the schema's fields, through extend, merge and inference.
import { z } from 'zod'
import { logger } from './logger'

const base = z.object({ id: z.string().uuid(), email: z.string().email() })
const signUp = base.extend({ password: z.string().min(12) })
const both = z.object({ note: z.string() }).merge(signUp)
type SignUp = z.infer<typeof signUp>

export function registered(body: unknown, given: SignUp) {
  const input = signUp.parse(body)
  logger.info({ input }, 'registered') //! no-sensitive-data-in-logs(shape) "'password'"
  const result = both.safeParse(body)
  if (result.success) logger.info(result.data, 'registered') //! no-sensitive-data-in-logs(shape)
  logger.info(given, 'registered') //! no-sensitive-data-in-logs(shape)
}
