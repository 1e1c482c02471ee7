// Nobody logs what the client is told.
const { pool } = require('./db')

exports.routes = (server) => {
  server.get('/users', async (req, res) => {
    try {
      const { rows } = await pool.query('select * from users')
      res.json({ rows })
    } catch (err) { //! require-error-log(client)
      res.status(500)
      res.json({ error: `Database error: ${err.message}` }) //! no-error-details-in-response(message)
    }
  })
}
