// The function logs one of its failures, and calls back with another that nobody logs.
import express from 'express'
import { Pool } from 'pg'
import pino from 'pino'

const logger = pino()
const pool = new Pool()
const app = express()

function load(id: string, callback: (error: Error | null, rows?: unknown[]) => void) {
  pool.query('select * from users where id = $1', [id], (error: Error, result: { rows: unknown[] }) => {
    if (error) return callback(error)
    if (result.rows.length === 0) {
      logger.error({ id }, 'no such user')
      return callback(new Error('no such user'))
    }
    callback(null, result.rows)
  })
}

app.get('/d/:id', (req, res) => {
  load(req.params.id, (error, rows) => { //! missing require-error-log(clientCallback)
    if (error) return res.status(500).json({ error: 'no rows' })
    res.json(rows)
  })
})
