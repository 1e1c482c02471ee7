// The function that is asked is named after permissions, so its error is a denied access.
const express = require('express')
const { checkPermissions } = require('./adapter')

express().post('/state', (req, res) => {
  checkPermissions(req.user, 'state', (error) => {
    if (error) {
      res.status(403).json({ error }) //! require-access-denied-log(denied)
      return
    }
    res.end()
  })
})
