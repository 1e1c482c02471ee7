// Good: the middleware throws an old session away and goes on; nobody has logged out.
import express from 'express'
import session from 'express-session'

const app = express()
app.use(session({ secret: process.env.SECRET }))
app.use((req, res, next) => {
  if (req.session.since < Date.now() - 86400000) req.session.destroy()
  next()
})
