// What a Joi schema lets through has the schema's fields: nested ones and elements of lists too.
import Joi from 'joi'
import { logger } from './logger'

const credentials = Joi.object({ user: Joi.string(), password: Joi.string().required() })
const order = Joi.object({ id: Joi.string(), login: credentials, keys: Joi.array().items(credentials) })

export async function placed(body: unknown) {
  const { value, error } = order.validate(body)
  if (error) throw error
  logger.info({ value }, 'placed') //! no-sensitive-data-in-logs(shape) "'login.password'"
  const checked = await credentials.validateAsync(body)
  logger.info({ checked }, 'placed') //! no-sensitive-data-in-logs(shape)
  logger.info({ more: Joi.attempt(body, credentials.keys({ at: Joi.date() })) }) //! no-sensitive-data-in-logs(shape)
}
