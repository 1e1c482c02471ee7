// Good: Valibot's objects lose what they do not name; a transformation makes something else of the record.
import * as v from 'valibot'
import { logger } from './logger'

interface Body {
  email: string
  password: string
}
const Login = v.object({ email: v.string(), password: v.string() })
const Shown = v.omit(Login, ['password'])
const Masked = v.pipe(
  Login,
  v.transform(({ email }) => ({ email })),
)

export function signedIn(body: Body, given: v.InferOutput<typeof Masked>) {
  logger.info({ input: v.parse(Shown, body) }, 'signed in')
  logger.info({ given }, 'signed in')
}
