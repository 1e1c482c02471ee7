// Good: the result keeps the error, so its receiver decides.
import { users } from './users'

export async function register(name: string) {
  try {
    return { ok: true as const, user: await users.create({ name }) }
  } catch (error) {
    return { ok: false as const, error }
  }
}
