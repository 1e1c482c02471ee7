// Good: a duplicate is told apart by its code, everything else is thrown on.
import { users } from './users'

export async function createOnce(email: string) {
  try {
    await users.create({ email })
    return 'created'
  } catch (e) {
    if ((e as { code?: string }).code === '23505') return 'exists'
    throw e
  }
}
