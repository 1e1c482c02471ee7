// h3: an error with a status is answered, not printed.
import bcrypt from 'bcrypt'
import { createError, defineEventHandler, readBody } from 'h3'
import { users } from './users'

export default defineEventHandler(async (event) => {
  const { name, password } = await readBody(event)
  const user = await users.find(name)
  if (!(await bcrypt.compare(password, user.hash))) {
    throw createError({ statusCode: 401 }) //! require-auth-failure-log(refused)
  }
  return { id: user.id }
})
