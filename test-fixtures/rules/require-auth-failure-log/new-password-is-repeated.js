// Good: a new password is missing, or its repetition differs, whatever the status; bad: the old one is wrong.
const express = require('express')
const { accounts, hash } = require('./accounts')

const app = express()
app.post('/password', async (req, res) => {
  const newPassword = req.body.new
  const repeatPassword = req.body.repeat
  if (!newPassword || newPassword === 'undefined') return res.status(401).send('it must not be empty')
  if (newPassword !== repeatPassword) return res.status(401).send('they differ')
  if (req.body.password !== req.body.passwordConfirmation) return res.sendStatus(403)
  const account = await accounts.of(req)
  if (hash(req.body.current) !== account.password) return res.status(401).send('wrong') //! require-auth-failure-log(refused)
  const oldPassword = hash(req.body.old)
  if (oldPassword !== account.password) return res.status(401).send('wrong') //! require-auth-failure-log(refused)
  await accounts.change(account, newPassword)
  res.send('changed')
})
