import { drizzle } from 'drizzle-orm/node-postgres'

export * from './tables'
export * from './regions'
export const db = drizzle(process.env.DATABASE_URL!)
