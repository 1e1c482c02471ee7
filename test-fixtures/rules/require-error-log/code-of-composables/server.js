// Bad: the server loses a failure.
import { db } from './db'

export async function save(account) {
  try {
    await db.save(account)
  } catch {} //! require-error-log(catch)
}
