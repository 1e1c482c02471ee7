// Good: two fields of one form differ, or a field has no such value; nobody is refused a login.
const express = require('express')
const { accounts } = require('./accounts')

const app = express()
app.post('/register', async (req, res) => {
  const { password, passwordAgain, pin, code } = req.body
  if (password !== passwordAgain) return res.status(400).send('they differ')
  if (pin !== code) return res.status(400).send('they differ')
  if (req.body.token === 'none') return res.status(400).send('which one?')
  await accounts.create(password)
  res.send('created')
})

exports.same = (password, token) => (req, res) => {
  if (password !== token) return res.status(400).send('they differ')
  res.send('same')
}
