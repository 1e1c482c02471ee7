// Good: each of these promises logs before it is rejected.
import express from 'express'
import { Pool } from 'pg'
import pino from 'pino'

const logger = pino()
const pool = new Pool()
const app = express()

function count(table: string) {
  return pool.query(`select count(*) from ${table}`).then(
    ({ rows }) => rows[0],
    (error) => {
      logger.error({ error }, 'count failed')
      return Promise.reject(error)
    },
  )
}

function list(table: string) {
  return pool.query(`select * from ${table}`).catch((error) => {
    logger.error({ error }, 'list failed')
    throw error
  })
}

async function inTransaction(sql: string) {
  const client = await pool.connect().catch((error) => {
    logger.error({ error }, 'no connection')
    throw error
  })
  try {
    return await client.query(sql)
  } catch (error) {
    logger.error({ error }, 'transaction failed')
    throw error
  } finally {
    client.release()
  }
}

app.get('/counts', async (req, res) => {
  try {
    res.json(await Promise.all([count('users'), list('teams'), inTransaction('select 1')]))
  } catch (error) {
    res.status(500).json({ error: 'no counts' })
  }
})
