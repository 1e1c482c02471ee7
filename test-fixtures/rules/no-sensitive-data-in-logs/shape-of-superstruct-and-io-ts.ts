// Structs and codecs describe records too: what they make of input, and the types that are inferred from them.
import * as t from 'io-ts'
import { assign, create, object, string, type Infer } from 'superstruct'
import { logger } from './logger'

const Person = object({ name: string() })
const Patient = assign(Person, object({ apiKey: string() }))
const Card = t.intersection([t.type({ owner: t.string }), t.partial({ accessToken: t.string })])

export function admitted(body: unknown, patient: Infer<typeof Patient>, card: t.TypeOf<typeof Card>) {
  logger.info({ input: create(body, Patient) }, 'admitted') //! no-sensitive-data-in-logs(shape) "'apiKey'"
  logger.info({ patient }, 'admitted') //! no-sensitive-data-in-logs(shape)
  logger.info({ card }, 'admitted') //! no-sensitive-data-in-logs(shape) "'accessToken'"
}
