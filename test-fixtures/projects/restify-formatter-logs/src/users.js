// Good: the formatter of the server logs what the client is told. A text without the cause is a
// trace, too. Where the client is told nothing, nobody logs it.
const { pool } = require('./db')

exports.routes = (server) => {
  server.get('/users', async (req, res) => {
    try {
      const { rows } = await pool.query('select * from users')
      res.json({ rows })
    } catch (err) {
      res.status(500)
      res.json({ error: `Database error: ${err.message}` }) //! no-error-details-in-response(message)
    }
  })
  server.del('/users', async (req, res) => {
    try {
      await pool.query('delete from users')
      res.json({ success: true })
    } catch { //! require-error-log(catch)
      res.status(500)
      res.json({ success: false })
    }
  })
  server.head('/users', async (req, res) => {
    try {
      await pool.query('select 1')
      res.json({ success: true })
    } catch {
      res.status(500)
      res.json({ error: 'Failed to reach the database', code: 'InternalError' })
    }
  })
  server.put('/users', async (req, res) => {
    try {
      await pool.query('update users set seen = now()')
      res.json({ success: true })
    } catch (err) {
      if (err.code === '23505') {
        res.status(400)
        return res.json({ error: 'User already exists' })
      }
      res.status(500)
      res.json({ error: `Database error: ${err.message}` }) //! no-error-details-in-response(message)
    }
  })
  server.patch('/users', async (req, res) => {
    try {
      await pool.query('update users set seen = now()')
      res.json({ success: true })
    } catch (err) { //! require-error-log(catchSome)
      if (err.code === '23505') {
        res.status(400)
        return res.json({ error: `User already exists: ${err.message}` })
      }
      res.status(500)
      res.json({ success: false })
    }
  })
}
