// Good: whatever fails in these functions has been logged there, so the answer needs no log of its own.
import express from 'express'
import { Pool } from 'pg'
import pino from 'pino'

const logger = pino()
const pool = new Pool()
const app = express()

async function query(sql: string, values: unknown[]) {
  try {
    return await pool.query(sql, values)
  } catch (error) {
    logger.error({ error, sql }, 'query failed')
    throw new Error('database error', { cause: error })
  }
}

async function findUser(id: string) {
  const { rows } = await query('select * from users where id = $1', [id])
  return rows[0]
}

app.get('/users/:id', async (req, res) => {
  try {
    res.json(await findUser(req.params.id))
  } catch (error) {
    res.status(500).json({ error: 'no user' })
  }
})

export async function remove(id: string) {
  try {
    await query('delete from users where id = $1', [id])
  } catch (error) {
    return 'failed'
  }
  return 'removed'
}
