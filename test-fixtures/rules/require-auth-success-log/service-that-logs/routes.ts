// Good: the service writes the record itself, or it is written behind the call; what begins a login or logs the server in is none.
// @preset all
import express from 'express'
import imap from './imap'
import { Accounts } from './accounts'

const app = express()
const accounts = new Accounts()
app.post('/login', async (req, res) => {
  res.json(await accounts.login(req.body.name, req.body.password))
})
app.post('/logout', async (req, res) => {
  await imap.logout(req.body.token)
  console.log('logged out', req.body.name)
  res.sendStatus(204)
})
app.get('/start', async (req, res) => {
  res.json(await accounts.loginWithOpenIdSetup(req.query.returnUrl))
})
app.get('/mail', async (_req, res) => {
  await imap.login(process.env.MAIL_USER, process.env.MAIL_PASSWORD)
  res.json(await imap.list())
})
