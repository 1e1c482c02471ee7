// AdonisJS: answers by name, by status and by `abort`.
import type { HttpContext } from '@adonisjs/core/http'
import hash from '@adonisjs/core/services/hash'
import User from '#models/user'

export default class SessionController {
  async store({ request, response }: HttpContext) {
    const user = await User.findBy('email', request.input('email'))
    if (!user) return response.abort('Invalid credentials', 401) //! require-auth-failure-log(refused)
    if (!(await hash.verify(user.password, request.input('password')))) {
      return response.unauthorized({ error: 'Invalid credentials' }) //! require-auth-failure-log(refused)
    }
    return { ok: true }
  }

  async logged({ request, response, logger }: HttpContext) {
    const user = await User.findBy('email', request.input('email'))
    if (!user || !(await hash.verify(user.password, request.input('password')))) {
      logger.warn({ ip: request.ip() }, 'login failed')
      return response.unauthorized({ error: 'Invalid credentials' })
    }
    return { ok: true }
  }
}
