// Elysia: `status(401)` is the answer.
import { Elysia } from 'elysia'
import jwt from 'jsonwebtoken'

new Elysia().get('/me', ({ headers, status }) => {
  try {
    return jwt.verify(headers.authorization!, process.env.JWT_KEY!)
  } catch {
    return status(401, 'unauthorized') //! require-auth-failure-log(refused)
  }
})
