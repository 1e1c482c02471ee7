// A value that TypeBox parses, and a type that Static makes of a schema, have the schema's fields.
import { Type, type Static } from '@sinclair/typebox'
import { TypeCompiler } from '@sinclair/typebox/compiler'
import { Value } from '@sinclair/typebox/value'
import { logger } from './logger'

const Base = Type.Object({ id: Type.Integer() })
const Client = Type.Composite([Base, Type.Object({ clientSecret: Type.String() })])
type Client = Static<typeof Client>
const client = TypeCompiler.Compile(Client)

export function added(body: unknown, given: Client, list: Static<typeof Client>[]) {
  logger.info({ client: Value.Parse(Client, body) }, 'added') //! no-sensitive-data-in-logs(shape) "'clientSecret'"
  logger.info({ client: client.Decode(body) }, 'added') //! no-sensitive-data-in-logs(shape)
  logger.info({ given }, 'added') //! no-sensitive-data-in-logs(shape)
  logger.info({ list }, 'added') //! no-sensitive-data-in-logs(shape)
}
