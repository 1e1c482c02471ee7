// Good: the failed login is logged before the error is thrown.
import bcrypt from 'bcrypt'
import { createError, defineEventHandler, readBody } from 'h3'
import { logger } from './logger'
import { users } from './users'

export default defineEventHandler(async (event) => {
  const { name, password } = await readBody(event)
  const user = await users.find(name)
  if (!(await bcrypt.compare(password, user.hash))) {
    logger.warn('login failed', { userId: user.id })
    throw createError({ statusCode: 401 })
  }
  return { id: user.id }
})
