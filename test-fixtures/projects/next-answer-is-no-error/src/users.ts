import { db } from './db'

export const users = { find: (name: string) => db.one('users', { name }) }
