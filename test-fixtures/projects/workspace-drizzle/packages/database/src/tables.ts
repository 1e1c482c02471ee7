// A workspace: tables and schemas stand in one package, the server that uses them in another.
import { pgEnum, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'

export const role = pgEnum('role', ['admin', 'user'])
export const users = pgTable('users', {
  id: uuid().primaryKey(),
  email: text().notNull(),
  passwordHash: text('password_hash').notNull(),
  role: role().notNull(),
})
export const clients = pgTable('clients', (t) => ({ id: t.uuid(), clientSecret: t.text().notNull(), at: timestamp() }))
export type User = typeof users.$inferSelect
