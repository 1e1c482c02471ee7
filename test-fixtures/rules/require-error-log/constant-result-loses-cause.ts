// A result that holds a constant instead of the cause loses a database error.
import { users } from './users'

export async function register(name: string) {
  try {
    return { ok: true, user: await users.create({ name }) }
  } catch (e) { //! require-error-log(catch)
    return { ok: false, error: 'REGISTRATION_FAILED' }
  }
}
