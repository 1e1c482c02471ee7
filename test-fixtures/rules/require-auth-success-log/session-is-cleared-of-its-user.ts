// Good: nobody is logged in by nothing.
import express from 'express'

express().post('/forget', (req, res) => {
  req.session.user = null
  res.redirect('/')
})
