// Good: masked to the named fields, omitted, or no text.
import * as t from 'io-ts'
import { boolean, mask, object, omit, string, type Infer } from 'superstruct'
import { logger } from './logger'

const Patient = object({ name: string(), apiKey: string(), password: boolean() })
const Shown = omit(Patient, ['apiKey'])
const Card = t.type({ owner: t.string, accessToken: t.keyof({ given: null, missing: null }) })

export function admitted(body: { apiKey: string }, patient: Infer<typeof Shown>, card: t.TypeOf<typeof Card>) {
  logger.info({ input: mask(body, Shown), patient, card }, 'admitted')
}
