// What fails for another reason than time leaves the function without a log.
import express from 'express'
import { Pool } from 'pg'
import pino from 'pino'

const logger = pino()
const pool = new Pool()
const app = express()

async function queryTimed(sql: string) {
  try {
    return await pool.query(sql)
  } catch (error) {
    if ((error as { code?: string }).code === '57014') {
      logger.error({ error }, 'query timed out')
      throw new Error('timeout')
    }
    throw error
  }
}

app.get('/a', async (req, res) => {
  try {
    res.json(await queryTimed('select 1'))
  } catch (error) { //! require-error-log(catch)
    res.status(500).json({ error: 'failed' })
  }
})
