// Good: an id of the wrong form is no failed login, whatever the status; a user who is not there is one.
const express = require('express')
const { isValidObjectId, verifyObjectIds } = require('./ids')
const { users } = require('./users')

const app = express()
app.put('/items/:id', async (req, res) => {
  if (!isValidObjectId(req.params.id)) return res.status(401).send({ err: 'unauthorised' })
  const isValid = verifyObjectIds([req.body.owner])
  if (!isValid) return res.status(401).send({ err: 'unauthorised' })
  const user = await users.findOne({ token: req.body.token })
  if (!user) return res.status(401).send({ err: 'unauthorised' }) //! require-auth-failure-log(refused)
  res.send({ success: true })
})
