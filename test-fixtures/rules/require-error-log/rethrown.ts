// Good: the error goes on to the caller.
import { db } from './db'

export async function withTransaction(work: () => Promise<void>) {
  await db.begin()
  try {
    await work()
    await db.commit()
  } catch (err) {
    await db.rollback()
    throw err
  }
}
