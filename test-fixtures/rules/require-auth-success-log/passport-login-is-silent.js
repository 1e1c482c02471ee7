// passport: the session begins, and nobody writes it down.
import express from 'express'
import 'passport'

express().post('/login', (req, res, next) => {
  req.login(req.body.user, (error) => (error ? next(error) : res.redirect('/'))) //! require-auth-success-log(done)
})
