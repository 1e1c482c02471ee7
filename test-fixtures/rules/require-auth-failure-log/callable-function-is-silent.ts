// Firebase: an HttpsError of a callable function is answered and never logged.
import bcrypt from 'bcrypt'
import { HttpsError, onCall } from 'firebase-functions/v2/https'
import { users } from './users'

export const login = onCall(async (request) => {
  const user = await users.find(request.data.name)
  const matches = await bcrypt.compare(request.data.password, user.hash)
  if (!matches) throw new HttpsError('unauthenticated', 'bad credentials') //! require-auth-failure-log(refused)
  return { id: user.id }
})
