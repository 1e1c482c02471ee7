// Good: the middleware gives the error to a function that is only known when it runs; that one may log.
const express = require('express')
const { actions } = require('some-container')

const app = express()
app.use((err, req, res, next) => {
  actions.get('reject').then((reject) => {
    if (reject) return reject(err, res)
    res.status(500).end()
  })
})
