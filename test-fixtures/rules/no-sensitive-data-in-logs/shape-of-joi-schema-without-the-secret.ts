// Good: the schema has no secret field and refuses what it does not name, or the field is a truth value.
import Joi from 'joi'
import { logger } from './logger'

interface Body {
  email: string
  password: string
}
const contact = Joi.object({ email: Joi.string(), password: Joi.boolean(), token: Joi.valid('none', 'sent') })

export function stored(body: Body) {
  const { value, error } = contact.validate(body)
  if (error) throw error
  logger.info({ value }, 'stored')
}
