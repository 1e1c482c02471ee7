// The strict preset reports requests without any credential, by a message of their own.
// @preset strict
import express from 'express'

const app = express()
app.use((req, res, next) => {
  const header = req.headers.authorization
  if (!header) return res.status(401).end()
  //                  ^^^^^^^^^^^^^^^^^^^^^ error: require-auth-failure-log(missing) "without credentials"
  next()
})
