import pg from 'pg'
const pool = new pg.Pool()
export const find = async (email: string) => (await pool.query('select id, hash from users where email = $1', [email])).rows[0]
export const store = (value: unknown) => pool.query('insert into profiles values ($1)', [value])
