// Good: the callback logs the login.
import express from 'express'
import 'passport'

express().post('/login', (req, res, next) => {
  req.login(req.body.user, (error) => {
    if (error) return next(error)
    console.info('logged in', req.user.id)
    res.redirect('/')
  })
})
