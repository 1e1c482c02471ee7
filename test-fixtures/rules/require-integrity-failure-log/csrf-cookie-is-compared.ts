// A request from elsewhere does not carry the cookie that says it comes from here.
import express from 'express'

express().use((req, res, next) => {
  if (req.cookies['csrf'] !== 'csrf') {
    res.statusCode = 403 //! require-integrity-failure-log(mismatch)
    return res.send({ name: 'forbidden' })
  }
  next()
})
