// Only columns that are asked for are in a row; conditions name others, and one column of a row is no row.
import knexFactory from 'knex'
import { Pool } from 'pg'

const knex = knexFactory({ client: 'pg' })
const pool = new Pool()

export async function show(id: number, token: string) {
  const [account] = await knex('accounts').where({ reset_token: token }).select('id', 'created_at')
  console.log('account', account)
  const [full] = await knex('accounts').where({ id }).select('id', 'password_hash')
  console.log('account', full.id)
  const { rows } = await pool.query('SELECT id, count(api_key) FROM accounts WHERE password = $1', [id])
  console.log('found', rows[0], rows.length)
}
