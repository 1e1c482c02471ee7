// What a call is named after may be the record itself. Rooms add users, too, and a name with more behind it is of something else.
const express = require('express')
const { accounts, rooms, log } = require('./services')
const app = express()

app.post('/users', (req, res) => {
  accounts.insertUser(req.body.name, req.body.enabled) //! require-security-change-log(changed)
  res.json({ ok: true })
})

app.delete('/roles/:id', async (req, res) => {
  await accounts.deleteRole(req.params.id)
  log.warn({ role: req.params.id, by: req.user.id }, 'role deleted')
  res.json({ ok: true })
})

app.post('/rooms/:id', (req, res) => {
  rooms.addUser(req.params.id, req.user)
  rooms.deleteUserDraft(req.user)
  rooms.addPermissions(['read', 'write'])
  res.json({ ok: true })
})
