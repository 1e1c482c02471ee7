// Good: the query names its columns, or the join gives a record that is not read.
import { eq } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/node-postgres'
import { boolean, pgTable, serial, text } from 'drizzle-orm/pg-core'
import { logger } from './logger'

const users = pgTable('users', { id: serial(), passwordHash: text('password_hash'), hasPassword: boolean() })
const db = drizzle(process.env.DATABASE_URL!)

export async function show(id: number, given: Omit<typeof users.$inferSelect, 'passwordHash'>) {
  const [user] = await db.select({ id: users.id }).from(users).where(eq(users.id, id))
  const [changed] = await db.update(users).set({ id }).returning({ id: users.id })
  logger.info({ user, changed, given }, 'found')
}
