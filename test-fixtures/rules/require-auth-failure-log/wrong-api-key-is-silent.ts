// An API key that does not match is a failed authentication.
import express from 'express'

const app = express()
app.use('/internal', (req, res, next) => {
  if (req.get('x-api-key') !== process.env.INTERNAL_API_KEY) return res.status(401).end()
  //                                                                ^^^^^^^^^^^^^^^^^^^^^ error: require-auth-failure-log(refused)
  next()
})
