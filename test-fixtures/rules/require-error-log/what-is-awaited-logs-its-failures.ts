// Good: all that is awaited logs its failures; beside it only settings are read and dates are made. Bad: something else is awaited, too.
import express from 'express'
import { Pool } from 'pg'
import pino from 'pino'
import { settings } from './settings'

const logger = pino()
const pool = new Pool()
const app = express()

async function query(sql: string) {
  try {
    return await pool.query(sql)
  } catch (error) {
    logger.error({ error, sql }, 'query failed')
    throw error
  }
}

app.get('/a', async (req, res) => {
  try {
    const { rows } = await query(`select ${settings.read('columns')}`)
    res.json(rows.map(({ at }) => new Date(at).toISOString()))
  } catch (error) {
    res.status(500).json({ error: 'failed' })
  }
})
app.get('/b', async (req, res) => {
  try {
    const { rows } = await query('select 1')
    res.json([rows, await settings.load('columns')])
  } catch (error) { //! require-error-log(catch)
    res.status(500).json({ error: 'failed' })
  }
})
app.listen(3000)
