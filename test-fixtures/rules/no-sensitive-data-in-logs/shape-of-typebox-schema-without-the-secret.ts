// Good: the secret is omitted, or the field is one of a few words.
import { Type, type Static } from '@sinclair/typebox'
import { Value } from '@sinclair/typebox/value'
import { logger } from './logger'

const Client = Type.Object({ id: Type.Integer(), clientSecret: Type.String() })
const Shown = Type.Omit(Client, ['clientSecret'])
const Kind = Type.Object({ secret: Type.Union([Type.Literal('hmac'), Type.Literal('rsa')]) })

export function added(body: unknown, given: Static<typeof Shown>) {
  logger.info({ given, client: Value.Parse(Shown, body), kind: Value.Parse(Kind, body) }, 'added')
}
