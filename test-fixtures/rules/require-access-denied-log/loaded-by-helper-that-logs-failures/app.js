// A helper that logs its own failures has not logged what is decided on what it loads; one that logs its answer has.
const app = require('express')()
const db = require('./db')

app.put('/pages/:id', async (req, res) => {
  const [page] = await db.query('SELECT * FROM pages WHERE id = ?', [req.params.id])
  if (page.owner !== req.user.id) return res.status(403).end() //! require-access-denied-log(denied)
  res.json(page)
})

app.put('/pages/:id/text', async (req, res) => {
  if (!(await db.mayEdit(req.user.id, req.params.id))) return res.status(403).end()
  res.end()
})
