import Boom from '@hapi/boom'
import type { Request, ResponseToolkit } from '@hapi/hapi'
import bcrypt from 'bcrypt'
import { users } from './users'

export const loginRoute = {
  method: 'POST',
  path: '/login',
  handler: async (request: Request, h: ResponseToolkit) => {
    const { name, password } = request.payload as { name: string; password: string }
    const user = await users.find(name)
    const matches = await bcrypt.compare(password, user.hash)
    if (!matches) throw Boom.unauthorized('bad credentials') //! require-auth-failure-log(refused)
    return h.response({ ok: true })
  },
}
