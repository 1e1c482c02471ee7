// A token that does not verify is refused in the catch, unlogged.
import express from 'express'
import jwt from 'jsonwebtoken'

const app = express()
app.use((req, res, next) => {
  try {
    res.locals.user = jwt.verify(req.body.token, process.env.JWT_KEY!)
    //                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ step 1: "is decided here"
    next()
  } catch (err) {
    res.status(401).json({ error: 'invalid token' })
    //<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: require-auth-failure-log(refused) "jwt.verify"
  }
})
