// Good here: what the helper does with a whole request is a matter of the helper, not of every route that calls it.
const express = require('express')
const { reject } = require('./answers')
const { users } = require('./users')

express().get('/users', (req, res) => {
  users(req.query.page).then(
    (found) => res.json(found),
    (error) => reject(req, res, error),
  )
})
