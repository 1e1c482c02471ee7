// The end of a session leaves no record.
import express from 'express'
import session from 'express-session'

const app = express()
app.use(session({ secret: process.env.SECRET }))
app.post('/logout', (req, res) => {
  req.session.destroy(() => res.sendStatus(204)) //! require-auth-success-log(done)
})
