// A value parsed with Valibot has the schema's fields, through pipe, intersect and inference.
import * as v from 'valibot'
import { logger } from './logger'

const Login = v.pipe(v.object({ email: v.pipe(v.string(), v.email()), password: v.string() }), v.readonly())
const Device = v.intersect([Login, v.object({ device: v.optional(v.string()) })])
type Login = v.InferOutput<typeof Login>

export function signedIn(body: unknown, given: Login) {
  logger.info({ input: v.parse(Login, body) }, 'signed in') //! no-sensitive-data-in-logs(shape) "'password'"
  const result = v.safeParse(Device, body)
  if (result.success) logger.info(result.output, 'signed in') //! no-sensitive-data-in-logs(shape)
  logger.info(given, 'signed in') //! no-sensitive-data-in-logs(shape)
}
