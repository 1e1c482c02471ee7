// A form that another site has sent is refused.
import express from 'express'

express().post('/transfer', (req, res) => {
  if (req.body.csrfToken !== req.session.csrfToken) return res.status(403).end() //! require-integrity-failure-log(mismatch)
  res.sendStatus(204)
})
