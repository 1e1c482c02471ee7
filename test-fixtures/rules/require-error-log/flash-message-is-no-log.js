// A flash message shows the error to one visitor and to nobody else.
const express = require('express')
const accounts = require('./accounts')

const router = express.Router()
router.post('/profile', async (req, res) => {
  try {
    await accounts.update(req.session.userId, req.body)
  } catch (err) { //! require-error-log(client)
    req.flash('error', err.message)
  }
  res.redirect('/profile')
})
