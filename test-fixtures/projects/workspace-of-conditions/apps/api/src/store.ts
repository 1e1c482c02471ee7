import pg from 'pg'
const pool = new pg.Pool()
export const save = (body: unknown) => pool.query('insert into x values ($1)', [body])
