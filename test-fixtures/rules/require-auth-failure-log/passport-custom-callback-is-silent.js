// passport with its own callback: no user means a refused login.
const express = require('express')
const passport = require('passport')

const router = express.Router()
router.post('/login', (req, res, next) => {
  passport.authenticate('local', (err, user) => {
    if (err) return next(err)
    if (!user) return res.status(401).json({ error: 'login failed' }) //! require-auth-failure-log(refused)
    req.logIn(user, next)
  })(req, res, next)
})
