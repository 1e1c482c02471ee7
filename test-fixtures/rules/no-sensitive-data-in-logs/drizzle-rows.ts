// Rows that Drizzle selects have the columns of their table, and so have the types that are inferred from it.
import { eq } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/node-postgres'
import { pgTable, serial, text, timestamp } from 'drizzle-orm/pg-core'
import { logger } from './logger'

const users = pgTable('users', { id: serial().primaryKey(), email: text().notNull(), passwordHash: text('password_hash').notNull() })
const tokens = pgTable('tokens', (t) => ({ id: t.serial(), refreshToken: t.text(), at: timestamp() }))
const db = drizzle(process.env.DATABASE_URL!)

export async function show(id: number, given: typeof users.$inferSelect) {
  const [user] = await db.select().from(users).where(eq(users.id, id))
  logger.info({ user }, 'found') //! no-sensitive-data-in-logs(shape) "'passwordHash'"
  logger.info({ made: await db.insert(tokens).values({}).returning() }) //! no-sensitive-data-in-logs(shape) "'refreshToken'"
  logger.info({ given }, 'found') //! no-sensitive-data-in-logs(shape)
}
