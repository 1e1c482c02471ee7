// Good: the logout is logged first.
import express from 'express'
import session from 'express-session'

const app = express()
app.use(session({ secret: process.env.SECRET }))
app.post('/logout', (req, res) => {
  console.info('logged out', req.session.userId)
  req.session.destroy(() => res.sendStatus(204))
})
