// Rows hold the columns that the query names, so a secret column is logged with them.
import knexFactory from 'knex'
import { Pool } from 'pg'

const knex = knexFactory({ client: 'pg' })
const pool = new Pool()

export async function show(id: number) {
  const [account] = await knex('accounts').where({ id }).select('id', 'password_hash')
  console.log('account', account) //! no-sensitive-data-in-logs(shape) "'account' reaches console.log with its field 'password_hash'"
  const { rows } = await pool.query('SELECT a.id, a.api_key AS key FROM accounts a WHERE id = $1', [id])
  console.log('found', rows[0]) //! no-sensitive-data-in-logs(shape) "'api_key'"
  const made = await pool.query(`INSERT INTO sessions (owner) VALUES (${id}) RETURNING id, session_token`)
  console.log(made.rows) //! no-sensitive-data-in-logs(shape) "'session_token'"
}
