import pg from 'pg'

export const db = { pool: new pg.Pool(), one: (table: string, where: object) => null as any }
