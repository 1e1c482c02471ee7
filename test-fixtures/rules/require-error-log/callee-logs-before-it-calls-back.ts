// Good: the error that is called back with has been logged.
import express from 'express'
import { Pool } from 'pg'
import pino from 'pino'

const logger = pino()
const pool = new Pool()
const app = express()

function load(id: string, callback: (error: Error | null, rows?: unknown[]) => void) {
  pool.query('select * from users where id = $1', [id], (error: Error, result: { rows: unknown[] }) => {
    if (error) {
      logger.error({ error }, 'load failed')
      return callback(error)
    }
    callback(null, result.rows)
  })
}

app.get('/rows/:id', (req, res) => {
  load(req.params.id, (error, rows) => {
    if (error) return res.status(500).json({ error: 'no rows' })
    res.json(rows)
  })
})
