// What is done behind, or beside, the call that logs fails without a log.
import express from 'express'
import { Pool } from 'pg'
import pino from 'pino'

const logger = pino()
const pool = new Pool()
const app = express()

async function queryLogged(sql: string, values: unknown[]) {
  try {
    return await pool.query(sql, values)
  } catch (error) {
    logger.error({ error, sql }, 'query failed')
    throw error
  }
}

function queryThen(sql: string) {
  return queryLogged(sql, []).then(async ({ rows }) => {
    await pool.query('update counts set n = n + 1')
    return rows
  })
}

app.get('/b', async (req, res) => {
  try {
    res.json(await queryThen('select 1'))
  } catch (error) { //! require-error-log(catch)
    res.status(500).json({ error: 'failed' })
  }
})

app.get('/c', async (req, res) => {
  try {
    await queryLogged('select 1', [])
    res.json(await pool.query('select 2'))
  } catch (error) { //! require-error-log(catch)
    res.status(500).json({ error: 'failed' })
  }
})
